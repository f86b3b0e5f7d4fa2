/** One issue type as a model is told of it: its code, one line that says when it fits, and what customers say first. */
export interface IssueTypeDefinition {
  readonly code: string;
  readonly definition: string;
  /** Of the company's; none: the worked openings that come with the prompt. */
  readonly examples?: readonly string[];
}

/** Whether the company left the taxonomy as it comes, or only switched some of it off. */
export function isAsBuiltIn(types: readonly IssueTypeDefinition[]): boolean {
  return types.every(({ code, definition, examples = [] }) => examples.length === 0 && definitions.get(code) === definition);
}

/** What stands where nothing else fits: the last of every list, and never switched off. */
export const lastResort = 'other';

/** The taxonomy as it comes; what the company made of it: `modelTaxonomy`. */
export const issueTypeDefinitions: readonly IssueTypeDefinition[] = [
  { code: 'account-access', definition: 'sign-in, password, locked account, single sign-on, multi-factor, missing roles or permissions' },
  { code: 'network-vpn', definition: 'network, internet, Wi-Fi, VPN, DNS, proxy, remote access' },
  { code: 'printing', definition: 'printers, scanners, print queues' },
  { code: 'email-calendar', definition: 'mail, mailbox, calendar, meeting invitations' },
  { code: 'file-storage', definition: 'files, folders, shares, cloud sync, disk space, backup' },
  { code: 'hardware', definition: 'screen, dock, keyboard, sound, camera, battery, broken parts' },
  { code: 'performance', definition: 'slow computer or program, freezing, high load' },
  { code: 'software-install', definition: 'installing, updating or removing a program' },
  { code: 'licensing', definition: 'licence, activation, subscription of a program' },
  { code: 'security', definition: 'malware, phishing, fraud, suspicious windows or mails, certificates' },
  { code: 'operating-system', definition: 'Windows or macOS itself: start, update, blue screen, services' },
  { code: 'how-to', definition: 'a question how something is done; nothing is broken' },
  { code: 'application-error', definition: 'a program shows an error, crashes or behaves wrongly' },
  { code: 'other', definition: 'nothing of the above' },
];

const definitions = new Map(issueTypeDefinitions.map(({ code, definition }) => [code, definition]));
