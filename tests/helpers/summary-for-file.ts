import type { SummaryForFile } from '../../src/views/exports/summaries/props.ts';
import type { StatementView } from '../../src/views/pages/sessions/props.ts';
import type { StepView, SummaryLanguage } from '../../src/views/summary-text/types.ts';

const start = Date.parse('2026-03-02T09:14:07Z');
const at = (n: number) => new Date(start + n * 47_000).toISOString();

const words: Readonly<Partial<Record<SummaryLanguage, { title: string; problem: string; done: string; open: string }>>> = {
  en: {
    title: 'Printer offline after update',
    problem: 'The customer could not print since the update.',
    done: 'The driver was installed again.',
    open: 'Update the other computers.',
  },
  pt: {
    title: 'Impressora não imprime após a atualização',
    problem: 'A cliente não conseguia imprimir desde a atualização de ontem à noite; a fila ficava parada.',
    done: 'O técnico removeu o driver, limpou a fila de impressão e reinstalou a versão anterior.',
    open: 'Verificar as outras estações do setor de expedição.',
  },
  ja: {
    title: '更新後にプリンターが印刷できない',
    problem: 'お客様は昨夜の更新以降、印刷できませんでした。',
    done: '担当者がドライバーを削除し、印刷キューを空にして、以前の版を再インストールしました。',
    open: '出荷部門の他の端末を確認する。',
  },
  zh: {
    title: '更新后打印机无法打印',
    problem: '客户自昨晚更新后无法打印。',
    done: '技术人员删除了驱动程序，清空打印队列，并重新安装旧版本。',
    open: '检查发货部门的其他电脑。',
  },
};

/** A summary of a session of so many steps, with evidence, a flag, a review and a person's edit. */
export function summaryForFile(language: SummaryLanguage, steps = 3): SummaryForFile {
  const text = words[language] ?? { title: 'Titel', problem: 'Problem', done: 'Gedaan', open: 'Open' };
  const said = (one: string, events: number[], by: StatementView['by'] = 'model'): StatementView => ({
    by,
    text: one,
    plain: null,
    events,
  });
  return {
    session: {
      id: '01987b2e-6a1f-7000-8000-000000000001',
      supporter: { name: 'Ana Lima' },
      customer: { name: 'João Conceição', company: 'Águas & Filhos' },
      device: { name: 'EXP-PC-07' },
      platform: 'windows',
      os: 'Windows 11 24H2',
      direction: 'outgoing',
      start: at(0),
      end: at(steps * 2),
    },
    version: {
      version: 2,
      change: 'edited',
      createdAt: '2026-03-02T11:00:00.000Z',
      by: 'account:1',
      byName: 'Rui Faria',
      review: { at: '2026-03-02T11:05:00.000Z', by: 'account:1' },
      reviewName: 'Rui Faria',
    },
    content: {
      language,
      origin: 'model',
      title: said(text.title, [0]),
      problem: said(text.problem, [0, 1, 2]),
      cause: null,
      done: said(text.done, [3, 5], 'person'),
      result: { by: 'code', text: null, plain: { code: 'quote', from: 'customer', text: 'Agora imprime, obrigado!' }, events: [4] },
      open: [said(text.open, [5])],
      outcome: 'solved',
      issueTypes: ['printing'],
      applications: ['Windows PowerShell', 'Configurações'],
      steps: Array.from({ length: steps }, (_, n) => stepOf(n)),
      flags: [{ code: 'number', field: 'problem', detail: '0x0000011b', events: [1] }],
      omitted: { merged: 4, noise: 1, overBudget: 0 },
      provenance: {
        model: 'qwen2.5-1.5b-instruct-q4_k_m',
        modelHash: 'a'.repeat(64),
        promptVersion: '14',
        parameters: { temperature: 0 },
        sourceHash: 'b'.repeat(64),
        startedAt: '2026-03-02T10:00:00.000Z',
        finishedAt: '2026-03-02T10:00:31.000Z',
        seconds: 31.2,
        tokensIn: 2048,
        tokensOut: 214,
      },
    },
    translation: null,
    times: Object.fromEntries(Array.from({ length: steps * 2 + 2 }, (_, n) => [n, at(n)])),
    isStale: false,
  };
}

/** The path and the command are longer than a line: no format may cut them. */
export const longPath = String.raw`C:\Windows\System32\spool\drivers\x64\3\hpcpu270_a_driver_file_whose_name_has_no_place_to_break_at_all_and_goes_on.dll`;
export const longCommand = 'Get-PrinterDriver -Name "HP Universal Printing PCL 6" | Remove-PrinterDriver -Verbose -ErrorAction Stop';

function stepOf(n: number): StepView {
  const events = [n * 2, n * 2 + 1];
  const file = { code: 'file', path: longPath, direction: 'to-device', events: [n * 2 + 1] } as const;
  const command = { code: 'command', command: longCommand, output: 'OK', exitCode: 0, failed: false, times: 1, events: [n * 2] } as const;
  const window = { code: 'window', application: 'Configurações', title: `Impressoras e scanners ${n + 1}`, times: 2, events } as const;
  return {
    events,
    application: n % 2 === 0 ? 'Windows PowerShell' : 'Configurações',
    start: at(n * 2),
    end: at(n * 2 + 1),
    actions: n % 3 === 0 ? [command, file] : [window],
  };
}
