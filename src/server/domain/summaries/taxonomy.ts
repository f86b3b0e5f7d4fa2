import type { Outcome } from './model.ts';

/** One choice of a closed list: its code, and one line of English that tells the model when it fits. */
export interface Definition<C extends string = string> {
  readonly code: C;
  readonly definition: string;
}

export const outcomeDefinitions: readonly Definition<Outcome>[] = [
  { code: 'solved', definition: 'the problem is gone and somebody saw that it works' },
  { code: 'partly', definition: 'one part works, another part of the problem remains, or only a workaround' },
  { code: 'not-solved', definition: 'the problem remains and the same people will try again' },
  { code: 'handed-over', definition: 'somebody else (another team, second level, the vendor) takes over' },
  { code: 'unclear', definition: 'the lines do not tell whether it works' },
];

export const issueTypeDefinitions: readonly Definition[] = [
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
