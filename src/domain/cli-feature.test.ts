import { describe, expect, it } from 'vitest';
import { featureCommand, featuresCommand } from './cli-feature';
import { BLOG } from './testing';

describe('the settings of a Shared Resources database by CLI', () => {
  it.each([
    [
      'scalingo --region osc-fr1 --app blog-staging --addon ad-1 database-enable-feature force-ssl',
      featureCommand(BLOG, 'force-ssl', 'on'),
    ],
    [
      'scalingo --region osc-fr1 --app blog-staging --addon ad-1 database-disable-feature publicly-available',
      featureCommand(BLOG, 'publicly-available', 'off'),
    ],
    [
      String.raw`scalingo --region 'a;b' --app 'it'\''s $HOME' --addon 'ad 1' database-enable-feature force-ssl`,
      featureCommand({ ...BLOG, region: 'a;b', appName: "it's $HOME", addonId: 'ad 1' }, 'force-ssl', 'on'),
    ],
  ])('%s', (line, command) => expect(command.join(' ')).toBe(line));

  it('are shown, but for OpenSearch', () => {
    expect(featuresCommand({ ...BLOG, addonId: 'ad 1' })?.join(' ')).toBe(
      "scalingo --region osc-fr1 --app blog-staging addons-info 'ad 1'",
    );
    expect(featuresCommand({ ...BLOG, engine: 'opensearch' })).toBeNull();
  });
});
