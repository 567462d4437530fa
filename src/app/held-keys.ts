/** What a key presses, by the key: elsewhere it types or scrolls for as long as it is held. */
const PRESSED: Readonly<Record<string, string | undefined>> = { Enter: 'a, button, input', ' ': 'button' };

/** From now on a held key presses once: a dialog that it closes would be opened again by the button behind it. */
export function ignoreHeldKeys(): void {
  window.addEventListener('keydown', ignore, { capture: true });
}

function ignore(event: KeyboardEvent): void {
  const pressed = event.repeat && PRESSED[event.key];
  if (!pressed || !(event.target instanceof Element) || !event.target.matches(pressed)) return;
  event.preventDefault();
  event.stopPropagation();
}
