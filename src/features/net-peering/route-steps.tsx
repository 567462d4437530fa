import { CopiedValue } from './copied-value';
import { Step } from './step';

/** The database's range and port, as far as they are known. */
type RouteStepsProps = { ipRange: string | undefined; port: string | undefined };

/** What is set up in the other network; neither Scalingo nor this page sees whether it is. */
export function RouteSteps({ ipRange, port }: RouteStepsProps) {
  return (
    <>
      <Step number={2} title="Route table of your VPC" state="uncheckable">
        <p className="mt-0.5 text-help text-text-2">
          Route the database’s IP range through the Net Peering. The destination is:
        </p>
        {ipRange !== undefined && (
          // Its button stands below those of the network configuration.
          <div className="max-tablet:-mr-3">
            <CopiedValue name="route destination" value={ipRange} />
          </div>
        )}
      </Step>
      <Step number={3} title="Security group of your VPC" state="uncheckable">
        <p className="mt-0.5 text-help text-text-2">
          Let connections out to that range
          {port !== undefined && (
            <>
              , TCP port <code>{port}</code>
            </>
          )}
          .
        </p>
      </Step>
    </>
  );
}
