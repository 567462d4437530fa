import type { ArchitectureModel } from './database';

export const MODEL_NAMES: Readonly<Record<ArchitectureModel, string>> = {
  shared: 'Shared Resources',
  dedicated: 'Dedicated Resources',
};
