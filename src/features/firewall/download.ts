/**
 * Offers a text as a file to the browser. The address of the file lives only until the click: the browser has begun to
 * read it by then.
 */
export function downloadText({ name, type, text }: { name: string; type: string; text: string }): void {
  // Without a byte order mark, Excel takes a CSV for one in an older encoding.
  const mark = type === 'text/csv' ? '\uFEFF' : '';
  const url = URL.createObjectURL(new Blob([mark, text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
