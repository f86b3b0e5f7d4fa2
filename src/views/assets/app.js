// What pages do beyond links and forms. Everything works without it.
(() => {
  const wide = matchMedia('(min-width: 64rem)');
  const rows = () => [...document.querySelectorAll('[data-row]')];

  // Where there is no room for the panel a row is the link that it is: htmx must not see the click.
  document.addEventListener(
    'click',
    (event) => {
      const row = event.target.closest?.('[data-row]');
      if (row && !wide.matches) event.stopPropagation();
    },
    true,
  );

  // The row whose summary stands at the side is marked, whoever put it there.
  const markRow = () => {
    const shown = document.querySelector('.panel-content')?.dataset.session;
    for (const row of rows()) {
      if (row.dataset.row === shown) row.setAttribute('aria-current', 'true');
      else row.removeAttribute('aria-current');
    }
  };
  document.addEventListener('htmx:after:swap', markRow);

  // A summary that was opened at the side gets the focus, so that reading goes on there.
  const sessionAtSide = () => document.querySelector('.panel-content')?.dataset.session;
  let lastAtSide = sessionAtSide();
  document.addEventListener('htmx:after:swap', () => {
    const shown = sessionAtSide();
    if (shown === lastAtSide) return;
    lastAtSide = shown;
    const panel = document.getElementById('panel');
    if (!shown || !panel) return;
    panel.scrollTop = 0;
    if (panel.getBoundingClientRect().top > innerHeight / 2) document.getElementById('summaries')?.scrollIntoView();
    if (document.activeElement?.closest('[data-row]')) panel.focus({ preventScroll: true });
  });

  // A form that took a summary's place is where one goes on.
  document.addEventListener('htmx:after:swap', () => {
    const form = document.querySelector('#edit-form');
    if (!form || form.dataset.opened) return;
    form.dataset.opened = 'true';
    form.scrollIntoView({ block: 'start' });
    form.querySelector('input:not([type="hidden"])').focus({ preventScroll: true });
  });

  // j and k walk through the list, Enter opens what has the focus, Escape goes back from the panel to its row. Whoever
  // speaks to the device can switch single characters off (WCAG 2.1.4); where nothing can be kept, until the page is left.
  let single = true;
  try {
    single = localStorage.getItem('single-keys') !== 'off';
  } catch {}
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return;
    if (event.key === 'Escape') leave(event);
    if (!single || document.querySelector('[popover]:popover-open')) return;
    if (event.key === 'j') walk(event, 1);
    if (event.key === 'k') walk(event, -1);
    if (event.key === '/') search(event);
  });

  const isTyping = (target) => target.isContentEditable || Boolean(target.closest?.('input, textarea, select, [role="textbox"]'));

  const showSwitch = () => {
    for (const part of document.querySelectorAll('[data-shortcuts]')) {
      part.hidden = false;
      part.querySelector('input').checked = single;
    }
  };
  showSwitch();
  document.addEventListener('htmx:after:swap', showSwitch);
  document.addEventListener('change', (event) => {
    if (!event.target.closest?.('[data-shortcuts]')) return;
    single = event.target.checked;
    try {
      localStorage.setItem('single-keys', single ? 'on' : 'off');
    } catch {}
  });

  const search = (event) => {
    const field = document.querySelector('[aria-keyshortcuts="/"]');
    if (!field) return;
    event.preventDefault();
    field.focus();
    field.select();
  };

  const walk = (event, by) => {
    const all = rows();
    if (all.length === 0) return;
    const at = all.indexOf(document.activeElement);
    const from = at >= 0 ? at : all.findIndex((row) => row.hasAttribute('aria-current'));
    const next = all[Math.min(all.length - 1, Math.max(0, from + by))] ?? all[0];
    event.preventDefault();
    next.focus();
    next.scrollIntoView({ block: 'nearest' });
  };

  const leave = (event) => {
    const menu = document.querySelector('details.account-menu[open]');
    if (menu) {
      menu.open = false;
      menu.querySelector('summary').focus();
      return;
    }
    if (!event.target.closest?.('#panel')) return;
    rows()
      .find((row) => row.hasAttribute('aria-current'))
      ?.focus();
  };

  document.addEventListener('click', (event) => {
    const menu = document.querySelector('details.account-menu[open]');
    if (menu && !menu.contains(event.target)) menu.open = false;
  });

  // A password can be looked at while it is typed; a password manager sees it sent as one.
  for (const button of document.querySelectorAll('[data-reveal]')) button.hidden = false;
  const reveal = (button, shown) => {
    const input = document.getElementById(button.dataset.reveal);
    if ((input.type === 'text') === shown) return;
    input.type = shown ? 'text' : 'password';
    const words = button.textContent;
    button.textContent = button.dataset.other;
    button.dataset.other = words;
  };
  document.addEventListener('click', (event) => {
    const button = event.target.closest?.('[data-reveal]');
    if (button) reveal(button, document.getElementById(button.dataset.reveal).type === 'password');
  });
  document.addEventListener('submit', (event) => {
    for (const button of event.target.querySelectorAll('[data-reveal]')) reveal(button, false);
  });

  // One box ticks all that have its name; it shows whether some, all or none are.
  for (const all of document.querySelectorAll('[data-check-all]')) {
    const boxes = [...all.form.querySelectorAll(`input[type="checkbox"][name="${all.dataset.checkAll}"]`)];
    const show = () => {
      const ticked = boxes.filter((box) => box.checked).length;
      all.checked = ticked > 0 && ticked === boxes.length;
      all.indeterminate = ticked > 0 && ticked < boxes.length;
    };
    all.hidden = false;
    all.addEventListener('change', () => {
      for (const box of boxes) box.checked = all.checked;
    });
    for (const box of boxes) box.addEventListener('change', show);
    show();
  }

  // Evidence: the whole run of events is marked, and the focus goes where the link leads.
  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('a[data-evidence]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const [first, last] = link.dataset.evidence.split('-').map(Number);
    const beside = link.closest('.panel-content')?.querySelector('#panel-timeline');
    if (beside) {
      event.preventDefault();
      showBeside(beside, first, last);
      return;
    }
    mark(first, last);
    if (wide.matches) stay();
    document.getElementById(`event-${first}`)?.focus({ preventScroll: true });
  });

  // In the panel the timeline comes when the first evidence is followed.
  const showBeside = (beside, first, last) => {
    const show = () => {
      mark(first, last);
      const item = document.getElementById(`event-${first}`);
      item?.focus({ preventScroll: true });
      item?.scrollIntoView({ block: 'center' });
    };
    if (beside.querySelector('#timeline')) {
      show();
      return;
    }
    beside.addEventListener('htmx:after:swap', show, { once: true });
    beside.dispatchEvent(new CustomEvent('evidence'));
  };

  // Both forms of a ticket note go to the clipboard; where there is none, its page opens.
  document.addEventListener('click', async (event) => {
    const link = event.target.closest?.('a[data-copy-note]');
    if (!link || !navigator.clipboard?.write || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    try {
      const answer = await fetch(link.href);
      if (!answer.ok) throw new Error(answer.statusText);
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const as = (type, content) => new Blob([content], { type });
      const plain = as('text/plain', page.getElementById('note-text').textContent);
      const html = as('text/html', page.getElementById('note-html').innerHTML);
      await navigator.clipboard.write([new ClipboardItem({ 'text/plain': plain, 'text/html': html })]);
      tell(link, link.dataset.copied);
    } catch {
      location.assign(link.href);
    }
  });

  const tell = (link, words) => {
    const told = link.parentElement.querySelector('[role="status"]') ?? document.createElement('span');
    told.setAttribute('role', 'status');
    link.after(told);
    told.textContent = words;
  };

  // Where the timeline stands beside the statement it scrolls by itself: the statement stays under the pointer.
  const stay = () => {
    const { scrollY } = window;
    addEventListener('hashchange', () => scrollTo({ top: scrollY, behavior: 'instant' }), { once: true });
  };

  const mark = (first, last) => {
    for (const old of document.querySelectorAll('.event[data-marked]')) delete old.dataset.marked;
    for (let number = first; number <= last; number += 1) {
      const item = document.getElementById(`event-${number}`);
      if (item) item.dataset.marked = 'true';
    }
  };
})();
