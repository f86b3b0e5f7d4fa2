import { Icon } from '../../components/icon.tsx';
import { nextText, sawText, verdictText } from '../../i18n/decision-text.ts';
import type { Ui } from '../../i18n/ui.ts';
import type { RulePlace, WhyView } from './decision-props.ts';

const groups = ['session', 'outgoing', 'incoming', 'summary'] as const;
type Group = (typeof groups)[number];
type Rule = WhyView['rules'][number];

/** Every rule that was looked at, with what it saw (SPEC C4). Open where something refused. */
export const WhyPanel = ({ ui, why }: { ui: Ui; why: WhyView }) => (
  <details id="why" class="why" open={why.capture !== 'captured' || isSummaryRefused(why)}>
    <summary>
      <h2>{ui.t('decision.title')}</h2>
      <span class="why-verdict">{verdictText(ui, why)}</span>
    </summary>
    {!why.recorded && <p class="why-note">{ui.t('decision.not-recorded')}</p>}
    {groupsOf(why).map((group) => (
      <RuleGroup ui={ui} group={group} rules={why.rules.filter(({ of }) => of === group)} />
    ))}
  </details>
);

/** Where nothing was ever captured nobody asks about the summary. */
function groupsOf({ capture }: WhyView): readonly Group[] {
  return capture === 'waiting' || capture === 'refused' ? groups.filter((group) => group !== 'summary') : groups;
}

function isSummaryRefused({ summary }: WhyView): boolean {
  return summary.state === 'none' && !summary.yes;
}

const RuleGroup = ({ ui, group, rules }: { ui: Ui; group: Group; rules: readonly Rule[] }) => {
  const { t } = ui;
  if (rules.length === 0) return null;
  const isWay = group === 'outgoing' || group === 'incoming';
  const isOpen = rules.every(({ passed }) => passed);
  return (
    <section aria-labelledby={`why-${group}`}>
      <h3 id={`why-${group}`}>
        {t(`decision.of.${group}`)}
        {isWay && (
          <span class="why-way" data-open={isOpen ? '' : undefined}>
            {t(isOpen ? 'decision.open-way' : 'decision.closed-way')}
          </span>
        )}
      </h3>
      {group === 'session' && <p class="why-note">{t('decision.at-start')}</p>}
      {group === 'outgoing' && <p class="why-note">{t('decision.one-way')}</p>}
      <ul class="why-rules">
        {rules.map((rule) => (
          <RuleItem ui={ui} rule={rule} />
        ))}
      </ul>
    </section>
  );
};

const RuleItem = ({ ui, rule }: { ui: Ui; rule: Rule }) => (
  <li data-passed={rule.passed ? '' : undefined}>
    <Icon name={rule.passed ? 'solved' : 'not-solved'} />
    <div>
      <p>
        {sawText(ui, rule.saw)} <span class="why-mark">{ui.t(rule.passed ? 'decision.passed' : 'decision.not-passed')}</span>{' '}
        <abbr class="why-rule" title={ui.t('decision.rule', { rule: rule.rule })}>
          {rule.rule}
        </abbr>
        {rule.passed && <PlaceLink ui={ui} place={rule.place} />}
      </p>
      {!rule.passed && (
        <p class="why-next">
          {/* Who is asked right now can still answer. */}
          {rule.saw.code !== 'asked' && <span>{nextText(ui, rule.code)}</span>}
          <PlaceLink ui={ui} place={rule.place} />
        </p>
      )}
    </div>
  </li>
);

const PlaceLink = ({ ui, place }: { ui: Ui; place: RulePlace | null }) =>
  place && (
    <a class="why-place" href={hrefOf(place)}>
      {ui.t(`decision.place.${nameOf(place)}`)}
    </a>
  );

const lists = {
  ai: '/admin/ai',
  licence: '/admin/licence',
  credits: '/admin/credits',
  account: '/admin/accounts',
  device: '/admin/devices',
  policy: '/admin/policies',
  module: '/admin/modules',
  receipt: '/admin/receipts',
} as const satisfies Record<RulePlace['kind'], string>;

function hrefOf({ kind, id }: RulePlace): string {
  return id === null ? lists[kind] : `${lists[kind]}/${encodeURIComponent(id)}`;
}

const names = { account: 'accounts', device: 'devices', policy: 'policies', module: 'modules', receipt: 'receipts' } as const;

function nameOf({ kind, id }: RulePlace) {
  return id === null && kind in names ? names[kind as keyof typeof names] : kind;
}
