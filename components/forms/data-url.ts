/** A file as a text ("data:image/png;base64,..."): a form of ours sends texts alone. '' where there is none, or it cannot be read. */
export function dataUrlOf(file: File | undefined): Promise<string> {
  if (!file) return Promise.resolve('');
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.addEventListener('loadend', () => resolve(typeof reader.result === 'string' ? reader.result : ''));
    reader.readAsDataURL(file);
  });
}
