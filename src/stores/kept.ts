/**
 * IndexedDB for what localStorage cannot hold: a teacher's key, whose private half only the browser's own store can keep
 * without letting it out. Rejects where storage is blocked.
 */
const open = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open('itoso', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('kept');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });

async function within<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const db = await open();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = db.transaction('kept', mode);
      const request = act(transaction.objectStore('kept'));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB'));
    });
  } finally {
    db.close();
  }
}

export const readKept = <T>(name: string): Promise<T | undefined> =>
  within('readonly', (s) => s.get(name) as IDBRequest<T | undefined>);
export const keep = (name: string, value: unknown): Promise<unknown> => within('readwrite', (s) => s.put(value, name));
export const forget = (name: string): Promise<unknown> => within('readwrite', (s) => s.delete(name));
