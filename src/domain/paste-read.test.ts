import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPaste } from './paste-read';
import { addCommands, commandLines } from './cli';
import { customRule, managedRule, range } from './testing';
import { linesOf, paste, RANGES, readInShort } from './testing-paste';

const LONG = 'x'.repeat(256);

describe('a pasted list, one source a line', () => {
  it.each([
    ['203.0.113.0/24', ['203.0.113.0/24']],
    ['\uFEFF 203.0.113.7 ', ['203.0.113.7/32']],
    ['203.0.113.0/24 # Office, Paris', ['203.0.113.0/24 Office, Paris']],
    ['203.0.113.0/24\tOffice', ['203.0.113.0/24 Office']],
    ['203.0.113.0/24,Office, Paris', ['203.0.113.0/24 Office, Paris']],
    ['203.0.113.0/24,Office, ;', ['203.0.113.0/24 Office']],
    ['203.0.113.0/24,,,', ['203.0.113.0/24']],
    ['203.0.113.0/24,Room #5', ['203.0.113.0/24 Room #5']],
    ['203.0.113.0/24,#  Office', ['203.0.113.0/24 Office']],
    ['  "203.0.113.0/24", # Office', ['203.0.113.0/24 Office']],
    ['203.0.113.0/24 # {Office}', ['203.0.113.0/24 {Office}']],
    ['203.0.113.0/24 # a\uFEFFb', ['203.0.113.0/24 a\uFEFFb']],
    ['203.0.113.0/24; Office', ['203.0.113.0/24 Office']],
    ['203.0.113.0/24 // Office', ['203.0.113.0/24 Office']],
    ['203.0.113.0/24, # Office', ['203.0.113.0/24 Office']],
    ['203.0.113.0/24 # a # b', ['203.0.113.0/24 a # b']],
    ['203.0.113.0/24 # C#, Java;', ['203.0.113.0/24 C#, Java;']],
    ['"203.0.113.0/24",\n\'198.51.100.7\',\n', ['203.0.113.0/24', '198.51.100.7/32']],
    ['"203.0.113.0/24","Office, ""Paris"""', ['203.0.113.0/24 Office, "Paris"']],
    ['203.0.113.0/24 # "Office\\nParis"', ['203.0.113.0/24 Office\nParis']],
    ['203.0.113.0/24 # "a" and "b"', ['203.0.113.0/24 "a" and "b"']],
    ['203.0.113.0/24,', ['203.0.113.0/24']],
    ['# all\n\n// offices\n; of ours\r\n203.0.113.0/24', ['203.0.113.0/24']],
    ['203.0.113.1\r203.0.113.2\r\n203.0.113.3\n', ['203.0.113.1/32', '203.0.113.2/32', '203.0.113.3/32']],
    ['203.0.113.2 – 203.0.113.5 # Lab', ['203.0.113.2/31 203.0.113.4/31 Lab']],
    ['203.0.113.2-203.0.113.5\tLab', ['203.0.113.2/31 203.0.113.4/31 Lab']],
    ['mr-scalingo-osc-fr1', ['mr-scalingo-osc-fr1']],
    ['scalingo OSC-FR1 region # ours', ['mr-scalingo-osc-fr1']],
    ['mr-scalingo-elsewhere', ['(unknown-managed-range)']],
    ['vpn.mr-x.example.com', ['(hostname)']],
    ['192.0.2.203/29 # Depot', ['(host-bits) 192.0.2.200/29 Depot']],
    ['2001:db8::/32 # v6', ['(ipv6)']],
    ['[2001:db8::1]', ['(ipv6)']],
    ['vpn.example.com', ['(hostname)']],
    ['203.0.113.9-203.0.113.8', ['(reversed) 203.0.113.8/31']],
    ['203.0.113.7 Paris office', ['(surplus) 203.0.113.7/32 Paris office']],
    ['203.0.113.7  Paris', ['(surplus) 203.0.113.7/32 Paris']],
    ['203.0.113.7 Office 2', ['(several) 203.0.113.7/32 Office 2']],
    ['203.0.113.0-203.0.113.255 v1.2', ['(several) 203.0.113.0/24 v1.2']],
    ['203.0.113.7 Paris # Lab', ['(surplus)']],
    ['203.0.113.7 2nd floor', ['(surplus)']],
    ['1 203.0.113.7 Paris', ['(several)']],
    ['203.0.113.7 203.0.113.8', ['(several) 203.0.113.7/32 203.0.113.8/32']],
    ['203.0.113.7 10.0', ['(several)']],
    ['203.0.113.7, 198.51.100.7,203.0.113.7', ['(several) 203.0.113.7/32 198.51.100.7/32']],
    ['203.0.113.0,203.0.113.255', ['(several) 203.0.113.0/32 203.0.113.255/32']],
    ['"203.0.113.7", "198.51.100.0/24", # Lab', ['(several) 203.0.113.7/32 198.51.100.0/24 Lab']],
    ['203.0.113.7; 198.51.100.0 - 198.51.100.3, Lab, 2', ['(several) 203.0.113.7/32 198.51.100.0/30 Lab, 2']],
    ['203.0.113.7,198.51.100.300', ['(several)']],
    ['203.0.113.7, 198.51.100.7/24', ['(several)']],
    ['203.0.113.0\t255.255.255.0', ['(netmask) 203.0.113.0/24']],
    ['203.0.113.0, 255.255.255.0, Paris', ['(netmask) 203.0.113.0/24 Paris']],
    ['203.0.113.7 # 198.51.100.7', ['203.0.113.7/32 198.51.100.7']],
    ['203.0.113.7,10.0 office', ['203.0.113.7/32 10.0 office']],
    ['203.0.113.7,10.0.0.1 gateway', ['203.0.113.7/32 10.0.0.1 gateway']],
    ['mr-scalingo-osc-fr1, 198.51.100.7', ['(surplus)']],
    ['- 203.0.113.0/24', ['203.0.113.0/24']],
    ['  * "203.0.113.7" # Ana', ['203.0.113.7/32 Ana']],
    ['-203.0.113.7', ['(character)']],
    ['203.0.113.7,DENY', ['(denied)']],
    ['203.0.113.7\t"blocked"\tScanner', ['(denied)']],
    ['203.0.113.7, Denys', ['203.0.113.7/32 Denys']],
    ['203.0.113.7, DropBox', ['203.0.113.7/32 DropBox']],
    ['203.0.113.7, Exclusive', ['203.0.113.7/32 Exclusive']],
    ['203.0.113.7 DENY', ['(surplus)']],
    ['203.0.113.7 # blocked', ['203.0.113.7/32 blocked']],
    ['203.0.113.7, Drop zone', ['203.0.113.7/32 Drop zone']],
    [
      '$ scalingo --database db-1 database-firewall-rules-add --label "a \\"b\\" c" --cidr=203.0.113.7',
      ['203.0.113.7/32 a "b" c'],
    ],
    [
      'scalingo --database x database-firewall-rules-add --cidr 203.0.113.7 --label "a --cidr=10.0.0.1"',
      ['203.0.113.7/32 a --cidr=10.0.0.1'],
    ],
    ['scalingo -x database-firewall-rules-add --cidr 203.0.113.7 --label2 x', ['203.0.113.7/32']],
    ['scalingo -x database-firewall-rules-add --cidr 203.0.113.7 --cidr', ['203.0.113.7/32']],
    ['scalingo --database x database-firewall-rules-add --cidr 203.0.113.7 --label "Par', ['(surplus)']],
    ['scalingo --database x database-firewall-rules-remove 203.0.113.7', ['(surplus)']],
    ['scalingo --database x database-firewall-rules-add --label Paris', ['(character)']],
    // The label stands first in many tables.
    ['Paris 1\t203.0.113.17', ['203.0.113.17/32 Paris 1']],
    ['Paris 1\t203.0.113.17\t\tprimary', ['203.0.113.17/32 Paris 1']],
    ['1;Paris;203.0.113.0/24', ['203.0.113.0/24 1 Paris']],
    ['Paris;01.02.2026;203.0.113.0/24', ['203.0.113.0/24 Paris 01.02.2026']],
    ['"Paris, ""HQ""",203.0.113.17', ['203.0.113.17/32 Paris, "HQ"']],
    ['"Côte d\'Azur",203.0.113.17', ["203.0.113.17/32 Côte d'Azur"]],
    [',203.0.113.17,Paris', ['203.0.113.17/32 Paris']],
    ['vpn.example.com, 203.0.113.17', ['203.0.113.17/32 vpn.example.com']],
    ['Paris,203.0.113.17 - 203.0.113.18 # main', ['203.0.113.17/32 203.0.113.18/32 Paris']],
    ['Paris,203.0.113.17,198.51.100.40', ['(several) 203.0.113.17/32 198.51.100.40/32 Paris']],
    ['Paris;203.0.113.0;255.255.255.0', ['(netmask) 203.0.113.0/24 Paris']],
    ['Paris,203.0.113', ['(number-count)']],
    ['Oslo\t\t2001:db8::1', ['(ipv6)']],
    ['Oslo,[2001:db8::]/32,main', ['(ipv6)']],
    ['Oslo,10:30:00', ['(hostname)']],
    ['deny,203.0.113.17', ['(denied)']],
    ['Paris,203.0.113.17,main,"Blocked" # x', ['(denied)']],
    ['Paris # 203.0.113.17', ['(hostname)']],
    ['Paris # old, 203.0.113.17', ['(hostname)']],
    ['Paris 203.0.113.17,198.51.100.40', ['(several)']],
    ['https://vpn.example.com,203.0.113.17', ['(url)']],
    ['any,203.0.113.17', ['(surplus)']],
    ['0.0.0.0/0', ['0.0.0.0/0']],
    [`203.0.113.7 # ${LONG}`, [`(label-too-long) 203.0.113.7/32 ${'x'.repeat(255)}`]],
    [`203.0.113.7 # ${'x'.repeat(254)}😀`, [`(label-too-long) 203.0.113.7/32 ${'x'.repeat(254)}`]],
    [`203.0.113.7 # 😀${LONG}`, [`(label-too-long) 203.0.113.7/32 😀${'x'.repeat(253)}`]],
    [`203.0.113.7 # ${'x'.repeat(254)}\ud83d`, [`203.0.113.7/32 ${'x'.repeat(254)}\ud83d`]],
    [`203.0.113.7/24 # ${LONG}`, [`(host-bits) 203.0.113.0/24 ${'x'.repeat(255)}`]],
  ])('%j', (text, expected) => expect(readInShort(text)).toEqual(expected));

  it.each([
    '',
    'Paris office',
    'Ana’s "desk", #2; a\tb',
    "it's $HOME `x` \\ // 'quoted'",
    '--label=x',
    '-1',
    ' = ',
    '198.51.100.7, DENY',
    '日本 😀',
  ])('reads back its own commands for the CLI, with the label %j', (label) => {
    const office = { ...customRule('1', range('203.0.113.0/24')), label };
    const rules = [office, managedRule('mr-scalingo-osc-fr1')];
    const text = commandLines(addCommands({ appId: 'db-1', region: 'osc-fr1' }, rules));
    expect(linesOf(text).map((line) => [line.text, line.label, line.content.kind])).toEqual([
      ['203.0.113.0/24', label, 'custom'],
      ['mr-scalingo-osc-fr1', '', 'managed'],
    ]);
  });

  it('reads a table with the label before the source as one with the label after it', () => {
    const cells = fc.string({ unit: fc.constantFrom(...'aé "\'()-#5'), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(
        fc.array(cells, { minLength: 1, maxLength: 3 }),
        fc.constantFrom(',', ';', '\t'),
        (labels, separator) => {
          const text = labels
            .map((label) => `"x${label.replaceAll('"', '""')}"${separator}203.0.113.7`)
            .join('\n');
          expect(readInShort(text)).toEqual(labels.map((label) => `203.0.113.7/32 x${label}`.trim()));
        },
      ),
    );
  });

  it.each([
    ['203.0.113.17\t2001:db8::17\tParis 1', 'Paris 1', ['2001:db8::17']],
    ['203.0.113.17, Paris, 2001:db8::17/64, HQ', 'Paris, HQ', ['2001:db8::17/64']],
    ['2001:db8::17;203.0.113.17;Paris;"[2001:db8::18]"', 'Paris', ['2001:db8::17', '[2001:db8::18]']],
    ['Paris\t2001:db8::1 - 2001:db8::9\t203.0.113.17', 'Paris', ['2001:db8::1 - 2001:db8::9']],
    ['203.0.113.17,2001:db8::17 # 2001:db8::18', '2001:db8::18', ['2001:db8::17']],
    ['203.0.113.17,10:30:00', '10:30:00', []],
    ['203.0.113.17,00:1b:44:11:3a:b7', '00:1b:44:11:3a:b7', []],
    ['Oslo,2001:db8::1', 'Oslo', []],
    ['site,ipv4,ipv6\nParis,203.0.113.17,2001:db8::17', 'Paris', ['2001:db8::17']],
    ['site,ipv4,ipv6\nOslo,,2001:db8::1', 'Oslo', []],
    ['site,ip\nOslo,2001:db8::1', 'Oslo', []],
    ['ip,label\n203.0.113.17,2001:db8::17', '2001:db8::17', []],
  ])('leaves IPv6 out of the label: %j', (text, label, ipv6) =>
    expect(linesOf(text)).toMatchObject([{ label, ipv6 }]),
  );

  it('numbers lines as they stand in the text', () => {
    expect(linesOf('# one\n\n203.0.113.1\n203.0.113.2').map(({ number }) => number)).toEqual([3, 4]);
  });
});

describe('a pasted CSV', () => {
  it.each([
    ['cidr,label\n203.0.113.0/24,Office', ['203.0.113.0/24 Office']],
    ['Name;IP address\r\nOffice;203.0.113.0/24', ['203.0.113.0/24 Office']],
    ['description\tother\tip_range\nOffice\tx\t203.0.113.2-203.0.113.3', ['203.0.113.2/31 Office']],
    ['ip\n203.0.113.7\n\n198.51.100.7', ['203.0.113.7/32', '198.51.100.7/32']],
    [
      'source,comment\n203.0.113.0/24,"Office\n""Paris"", first"\n198.51.100.7,',
      ['203.0.113.0/24 Office\n"Paris", first', '198.51.100.7/32'],
    ],
    // One column has all labels: the likeliest that is not empty.
    ['name,label,cidr\nn,l,203.0.113.0/24\nn,,203.0.113.1', ['203.0.113.0/24 l', '203.0.113.1/32']],
    [
      'name\tip\tcomment\nParis\t203.0.113.1\tprimary\nLyon\t203.0.113.2\n\t203.0.113.3\tspare',
      ['203.0.113.1/32 Paris', '203.0.113.2/32 Lyon', '203.0.113.3/32'],
    ],
    ['Name,Source,Description\n,203.0.113.1,\n,203.0.113.2,Lyon', ['203.0.113.1/32', '203.0.113.2/32 Lyon']],
    [
      `name,ip,note\n${',203.0.113.1,n\n'.repeat(50)}Lyon,203.0.113.2,`,
      [...Array<string>(50).fill('203.0.113.1/32 n'), '203.0.113.2/32'],
    ],
    [
      'type,cidr,label,range_id\ncustom_range,203.0.113.0/24,Office,\nmanaged_range,,,mr-scalingo-osc-fr1',
      ['203.0.113.0/24 Office', 'mr-scalingo-osc-fr1'],
    ],
    [
      "source,label\n203.0.113.0/24,'=1+1\n203.0.114.0/24,'tis",
      ['203.0.113.0/24 =1+1', "203.0.114.0/24 'tis"],
    ],
    ['# exported\nsource,label\n# none\n203.0.113.0/24,#1', ['203.0.113.0/24 #1']],
    ['label,cidr\n#1 office,203.0.113.0/24\n# a comment', ['203.0.113.0/24 #1 office']],
    ['cidr,label\n"203.0.113.7 Paris\noffice",', ['(surplus)']],
    ['cidr,mr-id,label\n203.0.113.0/24,x,Office', ['203.0.113.0/24 Office']],
    ['cidr,label\n,Office', ['(empty)']],
    ['cidr,label\n203.0.113.0/24', ['203.0.113.0/24']],
    // No header: an address is in it.
    ['203.0.113.0/24,label', ['203.0.113.0/24 label']],
    ['203.0.113.0/24 # Office,ip', ['203.0.113.0/24 Office,ip']],
    ['mr-scalingo-osc-fr1 # name,ip', ['mr-scalingo-osc-fr1']],
    ['"mr-scalingo-osc-fr1",ip', ['mr-scalingo-osc-fr1']],
    ['office,label', ['(hostname)']],
    [
      'cidr,action,label\n198.51.100.0/24,deny,a\n203.0.113.0/24, Allow ,b\n203.0.113.7,,c\n203.0.113.8,ACCEPTED,d',
      ['(denied)', '203.0.113.0/24 b', '203.0.113.7/32 c', '203.0.113.8/32 d'],
    ],
    [
      'cidr,type,label\n198.51.100.0/24,deny,a\n203.0.113.0/24,cidr_block,b\n203.0.113.7,Block 5 vpn,c',
      ['(denied)', '203.0.113.0/24 b', '203.0.113.7/32 c'],
    ],
    [
      'network,prefix,description\n203.0.113.0,24,Paris\n203.0.113.7,,Lyon\n198.51.100.0/24,32,Nice',
      ['203.0.113.0/24 Paris', '203.0.113.7/32 Lyon', '198.51.100.0/24 Nice'],
    ],
    ['address,netmask\n203.0.113.0,255.255.255.0', ['(netmask) 203.0.113.0/24']],
    ['prefix,label\n203.0.113.7,Lab', ['203.0.113.7/32 Lab']],
    ['ip,prefix\n203.0.113.7,paris', ['203.0.113.7/32']],
    ['ip,prefix\n203.0.113.7,v24\n203.0.113.8,24 hosts', ['203.0.113.7/32', '203.0.113.8/32']],
    ['Site\tPublic IP\nParis 1\t203.0.113.17', ['203.0.113.17/32 Paris 1']],
    ['Office,CIDR\nParis,203.0.113.0/24', ['203.0.113.0/24 Paris']],
    ['Name\tIPv4\nParis 1\t203.0.113.17', ['203.0.113.17/32 Paris 1']],
    ['Nom;Adresse IP\nParis 1;203.0.113.17', ['203.0.113.17/32 Paris 1']],
    ['Address,IP\n"1, rue X",203.0.113.17', ['203.0.113.17/32']],
    // Names that are not known.
    [
      'Site\tVPN exit (IPv4)\tVPN exit (IPv6)\tComment\nParis 1\t203.0.113.17\nLyon\t198.51.100.40\t\tmain\nOslo\t\t2001:db8::1',
      ['203.0.113.17/32 Paris 1', '198.51.100.40/32 Lyon', '(ipv6)'],
    ],
    ['Site;IPv4;IPv6\nOslo;;2001:db8::1\nRome;;', ['(ipv6)', '(empty)']],
    ['"VPN exit (IP)","Town"\n"203.0.113.17","Paris, 1"', ['203.0.113.17/32 Paris, 1']],
    // Lines that name no columns.
    ['Site,vpn.example.com\nParis,203.0.113.17', ['(hostname)', '203.0.113.17/32 Paris']],
    ['Paris,dynamic\nLyon,203.0.113.17', ['(hostname)', '203.0.113.17/32 Lyon']],
    ['Site,Blocked IPv4 exit\nParis,203.0.113.17', ['(hostname)', '203.0.113.17/32 Paris']],
    ['Exit IPs\n203.0.113.17', ['(character)', '203.0.113.17/32']],
    // A heading alone.
    ['Source\n203.0.113.0/24, Paris\n198.51.100.7 # Lyon', ['203.0.113.0/24 Paris', '198.51.100.7/32 Lyon']],
  ])('%j', (text, expected) => expect(readInShort(text)).toEqual(expected));

  it('numbers records by the line where they start', () => {
    expect(linesOf('# a\ncidr,label\n203.0.113.1,"a\nb"\n203.0.113.2,c').map(({ number }) => number)).toEqual(
      [3, 5],
    );
  });
});

describe('a pasted JSON', () => {
  it.each([
    ['["203.0.113.0/24", "203.0.113.7 # Ana"]', ['203.0.113.0/24', '203.0.113.7/32 Ana']],
    ['["203.0.113.0/24",\n"203.0.113.7",\n]', ['203.0.113.0/24', '203.0.113.7/32']],
    [String.raw`["203.0.113.7 # a \",]\\" , ]`, ['203.0.113.7/32 a ",]\\']],
    ['[{"ip":"203.0.113.7","name":"Ana, ]"},]', ['203.0.113.7/32 Ana, ]']],
    ['[{"ip":"203.0.113.7","comment":"spare","name":"Ana"}]', ['203.0.113.7/32 Ana']],
    [
      '{"rules":[{"id":"r","type":"custom_range","cidr":"203.0.113.0/24","label":" =x ","range_id":null},{"type":"managed_range","cidr":"","label":"","range_id":"mr-scalingo-osc-fr1"}]}',
      ['203.0.113.0/24  =x', 'mr-scalingo-osc-fr1'],
    ],
    ['{"data":{"meta":{"total":1},"items":["203.0.113.7"]}}', ['203.0.113.7/32']],
    ['{"a":{"b":{"c":["203.0.113.7"]}}}', ['203.0.113.7/32']],
    ['{"office":["203.0.113.0/24"],"vpn":["198.51.100.7"]}', ['203.0.113.0/24', '198.51.100.7/32']],
    ['{"allow":["203.0.113.0/24"],"denied":["198.51.100.7"]}', ['203.0.113.0/24', '(denied)']],
    ['{"action":"deny","addresses":["198.51.100.7"]}', ['(denied)']],
    ['["198.51.100.7,deny"]', ['(denied)']],
    ['{"denied":[{"ip":"198.51.100.7","type":"custom_range"}]}', ['(denied)']],
    ['[{"ip":"198.51.100.7","access":"public","verdict":"DROP"}]', ['(denied)']],
    ['[{"label":"Bad","action":"deny","addresses":["198.51.100.7"]}]', ['(no-source)']],
    ['{"rules":[{"action":"deny","source":{"cidr":"198.51.100.7"}}]}', ['(no-source)']],
    ['{"Statement":[{"Effect":"Deny","Condition":{"SourceIp":["198.51.100.7"]}}]}', ['(no-source)']],
    ['{"rules":[{"cidr":"203.0.113.7"}],"owners":["ana"]}', ['203.0.113.7/32']],
    ['{"names":["ana"],"more":["bob"]}', ['(hostname)']],
    ['{"ports":[5432],"total":null,"data":{"rules":["203.0.113.7"]}}', ['203.0.113.7/32']],
    ['{"names":["bob"],"more":["ana","203.0.113.7"]}', ['(hostname)', '203.0.113.7/32']],
    ['{"names":["bob"],"more":["mr-scalingo-osc-fr1"]}', ['mr-scalingo-osc-fr1']],
    [
      '{"denied":[{"ip":"198.51.100.7"},{"ip":"203.0.113.7","action":"allow"}]}',
      ['(denied)', '203.0.113.7/32'],
    ],
    ['{"hosts":["vpn.example.com"],"ips":["203.0.113.7"]}', ['(hostname)', '203.0.113.7/32']],
    [
      '[{"ip":"203.0.113.7","action":" permitted "},{"ip":"203.0.113.8","policy":"Office VPN"}]',
      ['203.0.113.7/32', '203.0.113.8/32'],
    ],
    ['{"rules":[{"cidr":"203.0.113.7","tags":["198.51.100.7"]}]}', ['203.0.113.7/32']],
    [
      '[{"ip":"203.0.113.7","effect":"Deny"},{"ip":"203.0.113.8","effect":"Allow"}]',
      ['(denied)', '203.0.113.8/32'],
    ],
    ['{"ports":[5432],"rules":["203.0.113.7",7]}', ['203.0.113.7/32', '(no-source)']],
    ['{"cidr":"203.0.113.7","label":"x"}', ['203.0.113.7/32 x']],
    ['[{"cidr":null,"ip":"203.0.113.7","label":5}]', ['203.0.113.7/32']],
    [
      '[{"network":"203.0.113.0","prefix_length":24},{"ip":"203.0.113.0","cidr":25},{"ip":"203.0.113.7","mask":null}]',
      ['203.0.113.0/24', '203.0.113.0/25', '203.0.113.7/32'],
    ],
    [' \n["203.0.113.7"]', ['203.0.113.7/32']],
    ['["203.0.113.7", "[2001:db8::1]"]', ['203.0.113.7/32', '(ipv6)']],
    ['[{"ip":"203.0.113.7",}]', ['203.0.113.7/32']],
    ['[{"label":"x"},7,null,["203.0.113.7"]]', ['(no-source)', '(no-source)', '(no-source)', '(no-source)']],
    ['[{"CIDR-Block":"203.0.113.0/24"}]', ['203.0.113.0/24']],
    [
      '{"SecurityGroupRules":[{"IsEgress":false,"CidrIpv4":"203.0.113.0/24","Description":"Paris"}]}',
      ['203.0.113.0/24 Paris'],
    ],
  ])('%j', (text, expected) => expect(readInShort(text)).toEqual(expected));
});

describe('a list in JSON is of those to deny by the words of its key', () => {
  it.each([
    'blacklist',
    'black_list',
    'banned',
    'ban-list',
    'removed',
    'revokedIps',
    'disallowed_blocks',
    'prohibited',
    'block',
    'blocks',
    'blocked',
    'blockedCIDRBlocks',
    'ipBlockList',
    'ipblocklist',
    'block_ips',
    'dropList',
    'DROP',
    'except',
  ])('%s', (key) => expect(readInShort(`{"${key}":["198.51.100.7"]}`)).toEqual(['(denied)']));

  it.each([
    'whitelist',
    'added',
    'allowed_cidr_blocks',
    'allowedCIDRBlocks',
    'allowed_blocks',
    'ip_blocks',
    'ipBlock',
    'cidr_blocks_list',
    'netblocks',
    'dropbox',
    'droplets',
    'bandwidth',
    'blackburn',
  ])('but not %s', (key) => expect(readInShort(`{"${key}":["198.51.100.7"]}`)).toEqual(['198.51.100.7/32']));
});

it('says which word of the list denies a source', () => {
  expect(linesOf('[{"ip":"198.51.100.7","action":" deny "}]')).toMatchObject([
    { content: { problem: { kind: 'denied', action: 'deny' } } },
  ]);
});

it('numbers the items of a JSON array, and leaves out those that say nothing', () => {
  const numbers = linesOf('["# offices", "203.0.113.1", "", {"ip":"203.0.113.2"}]').map(
    ({ number }) => number,
  );
  expect(numbers).toEqual([2, 4]);
});

it('knows of no managed range whether it is one while those there are could not be read', () => {
  const reading = readPaste('mr-scalingo-osc-fr1 # Apps\n203.0.113.7', undefined).next();
  expect(reading.value).toMatchObject({
    lines: [
      { label: 'Apps', content: { problem: { kind: 'unread-managed-range' }, fix: null } },
      { content: { kind: 'custom' } },
    ],
  });
});

describe('a text that cannot be read', () => {
  it.each([
    ['', { kind: 'empty' }],
    [' \n# nothing\n', { kind: 'empty' }],
    ['[]', { kind: 'empty' }],
    ['cidr,label\n', { kind: 'empty' }],
    ['["203.0.113.7"', { kind: 'not-json' }],
    ['{"total":1}', { kind: 'no-list' }],
    ['{"a":{"b":{"c":{"d":["203.0.113.7"]}}}}', { kind: 'no-list' }],
    ['cidr,label\n203.0.113.7,"x', { kind: 'unclosed-quote', line: 2 }],
    ['# a\ncidr,label\n203.0.113.7,x\n203.0.113.7,"x', { kind: 'unclosed-quote', line: 4 }],
    ['203.0.113.7\n'.repeat(10_001), { kind: 'too-many-lines', count: 10_001, limit: 10_000 }],
    [' '.repeat(5_000_000), { kind: 'empty' }],
    [' '.repeat(5_000_001), { kind: 'too-long', limit: 5_000_000 }],
  ])('%#: %j', (text, problem) => expect(paste(text)).toEqual({ ok: false, problem }));

  it('reads ten thousand lines, and any number of blank ones', () => {
    expect(linesOf('203.0.113.7\n\n'.repeat(10_000))).toHaveLength(10_000);
  });
});

// Each would take minutes if it were looked at from every place in it.
it.each([
  ['commas', `203.0.113.7${','.repeat(500_000)}x`],
  ['empty fields', `x${','.repeat(500_000)}y`],
  ['an open string of JSON', `["${String.raw`\"`.repeat(250_000)}`],
  ['an open quote', `cidr,label\n"${'""'.repeat(250_000)}`],
  ['addresses', `${'203.0.113.7,'.repeat(50_000)}x y`],
  ['spaces', `203.0.113.7${' '.repeat(500_000)}x`],
  ['spaces beside IPv6', `203.0.113.7,::1${' '.repeat(500_000)}x,y:`],
  ['a command', `scalingo x database-firewall-rules-add ${`"\\"'`.repeat(150_000)}`],
])('reads a long row of %s in one pass', (_name, text) => {
  const reading = paste(text);
  expect(reading.ok && reading.lines.every(({ content }) => content.kind === 'custom')).toBe(false);
});

it('reads in steps, and says how far it is', () => {
  const steps = [...readPaste('203.0.113.7\n'.repeat(1_000), RANGES)];
  expect(steps.length).toBeGreaterThanOrEqual(10);
  expect(steps.length).toBeLessThan(100);
  expect(steps.at(-1)).toEqual({ done: 1_000, total: 1_001 });
  const dones = steps.map(({ done }) => done);
  expect(dones).toEqual([...dones].sort((a, b) => a - b));
});
