import { UNVERIFIED, type Client } from './client';
import { formatConnectionString, formatHost, type ConnectionParts } from './connection-string';
import { tlsMode } from './connection-tls';
import { quoteString, shellQuote } from './quoting';
import { codeClient, firstHost, hostAndPort, jsFields, pythonUtf8AsLatin1 } from './snippet';

/** https://curl.se/docs/manpage.html. Its --user takes what comes before the first colon for the user, as HTTP does. */
export const curl = codeClient(
  'curl',
  'curl',
  (parts) => {
    const url = formatConnectionString({ ...parts, user: '', password: '' });
    const words = [
      'curl',
      ...(tlsMode(parts) === 'on' ? ['--insecure'] : []),
      ...(hasCredentials(parts) ? ['--user', shellQuote(`${parts.user}:${parts.password}`)] : []),
      shellQuote(parts.database === '' && parts.params.length === 0 ? `${url}/` : url),
    ];
    return [words.join(' ')];
  },
  'For bash, zsh and other POSIX shells. curl hides the password from the list of processes where it can.',
);

/** https://docs.opensearch.org/latest/clients/javascript/ */
export const opensearchNode = searchNode('@opensearch-project/opensearch');

/** https://docs.opensearch.org/latest/clients/python-low-level/ */
export const opensearchPython = searchPython('opensearchpy', 'OpenSearch');

/**
 * Scalingo's last Elasticsearch is 7.10.2 (doc.scalingo.com/changelog), for which the clients of 7.13 are the last ones:
 * from 7.14 on they refuse some servers before 7.14. OpenSearch's clients are forks of them, with the same options.
 * https://github.com/elastic/elasticsearch-py/issues/2046
 */
export const elasticsearchNode = searchNode(
  '@elastic/elasticsearch',
  'Install @elastic/elasticsearch@7.13: later ones may refuse Elasticsearch 7.10.',
);

export const elasticsearchPython = searchPython(
  'elasticsearch',
  'Elasticsearch',
  'Install elasticsearch<7.14: later ones may refuse Elasticsearch 7.10.',
);

function searchNode(library: string, note?: string): Client {
  return codeClient(
    'node',
    'Node',
    (parts) => [
      `import { Client } from '${library}';`,
      '',
      'const client = new Client({',
      ...jsFields({ node: nodeUrl(parts) }),
      ...(hasCredentials(parts)
        ? ['  auth: {', ...jsFields({ username: parts.user, password: parts.password }, '    '), '  },']
        : []),
      ...(tlsMode(parts) === 'on' ? [`  // ${UNVERIFIED}`, '  ssl: { rejectUnauthorized: false },'] : []),
      '});',
    ],
    note,
  );
}

function searchPython(module: string, className: string, note?: string): Client {
  return codeClient(
    'python',
    'Python',
    (parts) => {
      const { host, port } = hostAndPort(parts);
      return [
        `from ${module} import ${className}`,
        '',
        `client = ${className}(`,
        `    hosts=[{'host': ${quoteString(host)}, 'port': ${port ?? 9200}}],`,
        ...(hasCredentials(parts)
          ? [`    http_auth=(${pythonUtf8AsLatin1(parts.user)}, ${pythonUtf8AsLatin1(parts.password)}),`]
          : []),
        ...(tlsMode(parts) === 'on'
          ? ['    use_ssl=True,', `    # ${UNVERIFIED}`, '    verify_certs=False,']
          : []),
        ')',
      ];
    },
    note,
  );
}

function nodeUrl(parts: ConnectionParts): string {
  return `${parts.scheme}://${formatHost(firstHost(parts))}`;
}

function hasCredentials({ user, password }: ConnectionParts): boolean {
  return user + password !== '';
}
