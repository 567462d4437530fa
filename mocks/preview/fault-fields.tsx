import { ENDPOINTS, FAULTS, type Fault } from '~mocks/faults';
import { setParameter } from './parameters';
import { SelectField } from './select-field';

/** One fault of one endpoint; several, or for some calls only, are for the URL. */
export function FaultFields({ faults }: { faults: readonly Fault[] }) {
  const [first] = faults;
  const endpoint = first?.endpoint ?? 'firewall_rules';
  const set = (name: string, fault: string) =>
    setParameter('fault', fault === '' ? '' : `${name}:${fault}${countOf(first)}`);
  return (
    <>
      <SelectField
        label="Fault"
        value={first?.fault ?? ''}
        options={[
          { value: '', name: 'None' },
          ...(first?.fault === 'ok' ? [{ value: 'ok', name: 'None at first' }] : []),
          ...FAULTS.map((fault) => ({ value: fault, name: fault.replace('-', ' ') })),
        ]}
        onChange={(fault) => set(endpoint, fault)}
      />
      {first && (
        <SelectField
          label="on"
          value={endpoint}
          options={ENDPOINTS.map((name) => ({ value: name, name: name.replaceAll('_', ' ') }))}
          onChange={(name) => set(name, first.fault)}
        />
      )}
      {faults.length > 1 && (
        <p className="text-help text-text-3">and {faults.length - 1} more, from the URL</p>
      )}
    </>
  );
}

function countOf(fault: Fault | undefined): string {
  return fault && Number.isFinite(fault.calls) ? `:${fault.calls}` : '';
}
