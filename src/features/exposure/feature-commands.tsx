import { WIRE_NAMES } from '~/api/feature-state';
import type { DatabaseRef, Feature } from '~/domain/database';
import type { FeatureChange } from '~/domain/feature';
import { featureCommand, featuresCommand } from '~/domain/cli-feature';
import { ToolText } from '~/ui/tool-text';
import { Consequences } from './consequences';
import { consequencesOf } from './consequences-words';

/** The safer change first. */
const CHANGES: Readonly<Record<Feature, readonly FeatureChange['to'][]>> = {
  'force-tls': ['on', 'off'],
  'internet-accessibility': ['off', 'on'],
};

/** Commands of Scalingo's CLI that turn a feature on and off. */
export function FeatureCommands({ database, feature }: { database: DatabaseRef; feature: Feature }) {
  const status = featuresCommand(database);
  return (
    <>
      {CHANGES[feature].map((to) => (
        <ToolText
          key={to}
          name={`command to turn it ${to}`}
          text={featureCommand(database, WIRE_NAMES[feature], to).join(' ')}
          title={`Turn ${to}`}
          {...aboutOf({ feature, to }, database)}
        />
      ))}
      {status && (
        <ToolText
          name="status command"
          text={status.join(' ')}
          title="See what is on"
          help="Shows both settings."
        />
      )}
      <p className="text-text-2">
        A change goes on after its command has ended, even if that says “has been disabled”. This page shows
        when it is done.
      </p>
    </>
  );
}

function aboutOf(change: FeatureChange, database: DatabaseRef) {
  const { feature, to } = change;
  if (feature === 'internet-accessibility' && to === 'on') {
    return {
      warning: <Consequences database={database} change={change} />,
      help: 'It takes Force TLS connections to be on. The CLI does not ask again.',
    };
  }
  const { summary, harms } = consequencesOf(change, database);
  const help = [summary, ...harms];
  if (feature === 'force-tls' && to === 'off') help.push('Turn off Internet Accessibility first.');
  return { help: help.join(' ') };
}
