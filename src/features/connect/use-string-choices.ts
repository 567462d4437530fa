import { useState } from 'react';

/** What was chosen for a connection string; it stays when another way to the database is taken. */
export type StringChoices = {
  /** Whether it is shown with placeholders, for another database user. */
  readonly isForAnother: boolean;
  readonly setIsForAnother: (isForAnother: boolean) => void;
  /** The client whose form of it is shown; null for the first. */
  readonly client: string | null;
  readonly setClient: (client: string) => void;
};

export function useStringChoices(): StringChoices {
  const [isForAnother, setIsForAnother] = useState(false);
  const [client, setClient] = useState<string | null>(null);
  return { isForAnother, setIsForAnother, client, setClient };
}
