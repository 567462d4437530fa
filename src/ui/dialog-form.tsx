import type { ReactNode } from 'react';

type DialogFormProps = {
  /** By which the button in the dialog's foot submits it. */
  id: string;
  onSubmit: () => void;
  children: ReactNode;
};

/** The form in a dialog, spaced as the dialog itself. */
export function DialogForm({ id, onSubmit, children }: DialogFormProps) {
  return (
    <form
      id={id}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
      className="grid grid-cols-[minmax(0,1fr)] gap-5 tablet:gap-6"
    >
      {children}
    </form>
  );
}
