/** Of the shape of the stored data; a new one leaves data of an older shape behind. */
export const DATA_VERSION = 4;

/** What the mock keeps: records in the server's own terms, plain JSON. */
export type RuleRecord = {
  id: string;
  type: 'custom_range' | 'managed_range';
  cidr?: string;
  label?: string;
  range_id?: string;
  created_at: number;
  updated_at: number;
};

export type AddonRecord = {
  id: string;
  provider: { id: string; name: string };
  plan: { name: string; display_name: string };
  provisioned_at: number;
  /** Absent for an add-on that is not a database. */
  database?: DatabaseRecord;
};

/** A feature that is on, or changing: it becomes what `settles_as` says, null for off, at its time; never when that is null. */
export type FeatureRecord = {
  name: string;
  status: string;
  settles_at: number | null;
  settles_as: string | null;
};

/** A private link to a network of Outscale's; it becomes what `settles_as` says at its time, as a feature does. */
export type NetPeeringRecord = {
  id: string;
  outscale_net_peering_id: string;
  status: string;
  settles_at: number | null;
  settles_as: string | null;
  created_at: number;
  updated_at: number;
};

/** Passwords are kept nowhere. */
export type UserRecord = { name: string; read_only: boolean; protected: boolean };

/** What takes Scalingo a while to do to a database. */
export type OperationRecord = {
  id: string;
  type: string;
  status: string;
  created_at: number;
  finished_at: number | null;
};

export type DatabaseRecord = {
  type: { id: string; name: string };
  version: string;
  status: string;
  hostname: string;
  port: number;
  features: FeatureRecord[];
  /** How many of the next changes of a feature fail. */
  failing_changes?: number;
  hasOddPassword?: boolean;
  rules: RuleRecord[];
  netPeerings: NetPeeringRecord[];
  users: UserRecord[];
  operations: OperationRecord[];
};

export type AppRecord = {
  id: string;
  name: string;
  region: string;
  isDedicatedDatabase: boolean;
  /** Whether the variables of its databases are missing. */
  lacksVariables?: boolean;
  created_at: number;
  addons: AddonRecord[];
};

export type MockData = {
  apps: AppRecord[];
  managedRanges: { id: string; name: string }[];
  tokens: { token: string; addonId: string; expires_at: number }[];
  /** What the mock's clock said at a real moment, and how fast it goes since. */
  clock: { real: number; mock: number; speed: number };
  /** Whether the operator is a Limited Collaborator, who may not change add-ons nor read secrets. */
  isLimited?: boolean;
  /** The last number given to a new record. */
  serial: number;
};

/** Where the data are between two requests. */
export type Store = { read: () => MockData; write: (data: MockData) => void };

export function memoryStore(data: MockData): Store {
  let text = JSON.stringify(data);
  return {
    read: () => parse(text),
    write: (changed) => {
      text = JSON.stringify(changed);
    },
  };
}

/**
 * Keeps data in the browser, so that they survive a reload and are shared by its tabs.
 * @param create makes the data that are there at first
 * @param tabs carries what is written to the other tabs: their localStorage may have it only after they were told, by
 * the page, to read again. Null when each tab keeps its own
 */
export function browserStore(key: string, create: () => MockData, tabs: BroadcastChannel | null): Store {
  /** What another tab has written, if it was the last to write. */
  let received: string | null = null;
  tabs?.addEventListener('message', ({ data }: MessageEvent<string>) => {
    received = data;
  });

  function write(data: MockData): void {
    const text = JSON.stringify(data);
    received = null;
    localStorage.setItem(key, text);
    tabs?.postMessage(text);
  }

  return {
    read: () => {
      const text = received ?? localStorage.getItem(key);
      if (text !== null) return parse(text);
      const data = create();
      write(data);
      return data;
    },
    write,
  };
}

/** The text is the mock's own, written by `write`. */
function parse(text: string): MockData {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-return -- what `write` wrote is MockData
  return JSON.parse(text);
}

/** The ID that an add-on's database has in the database API: its own without what it starts with. */
export function databaseIdOf(addonId: string): string {
  return addonId.replace(/^ad-/, '');
}

/** An ID as the server makes them: 24 hexadecimal digits. */
export function nextId(data: MockData): string {
  data.serial += 1;
  return `67a1c8e2f0${data.serial.toString(16).padStart(14, '0')}`;
}
