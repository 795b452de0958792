/** Every key there is, by the character that it types, and what it does. README.md has the same table. */
export const SHORTCUTS = {
  '/': 'Open another conversation',
  r: 'Refresh',
  c: 'Copy the link',
  i: 'Copy the conversation id',
  t: 'Change the theme',
  s: 'Turn screen-share mode on or off',
  // With Shift: it signs out every tab, and no slip of one finger may do that.
  'Shift+O': 'Sign out',
  '?': 'Show or hide this list',
}

export type ShortcutKey = keyof typeof SHORTCUTS
