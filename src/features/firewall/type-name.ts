import type { RuleSource } from '~/domain/rule';

export const typeName = (source: RuleSource) =>
  source.type === 'managed' ? 'Managed rule' : 'Custom CIDR IPv4';
