import { useEffect, useRef, useState } from 'preact/hooks';
import type { ClassWords } from './class-data.ts';

type Props = {
  words: ClassWords['collect'];
  /** Called with each frame, one after the other. */ onFrame: (frame: ImageData) => void | Promise<void>;
  children?: preact.ComponentChildren;
};

/** The camera's picture while this is on the page. Frames stay in the page; nothing is recorded. */
export function Camera({ words: w, onFrame, children }: Props) {
  const video = useRef<HTMLVideoElement>(null);
  const take = useRef(onFrame);
  take.current = onFrame;
  const [trouble, setTrouble] = useState('');

  useEffect(() => {
    let stream: MediaStream | undefined;
    let off = false;
    const canvas = document.createElement('canvas');
    const frame = async () => {
      const v = video.current;
      if (off) return;
      if (v && v.videoWidth > 0) {
        canvas.width = v.videoWidth;
        canvas.height = v.videoHeight;
        const context = canvas.getContext('2d', { willReadFrequently: true })!;
        context.drawImage(v, 0, 0);
        await take.current(context.getImageData(0, 0, canvas.width, canvas.height));
      }
      // A breath between frames, so that an old laptop stays usable.
      setTimeout(() => void frame(), 100);
    };
    void (async () => {
      if (!navigator.mediaDevices) return setTrouble(w.insecure);
      try {
        stream = await navigator.mediaDevices.getUserMedia({
          video: { facingMode: 'environment', width: { ideal: 1920 }, height: { ideal: 1080 } },
        });
        if (off) return stream.getTracks().forEach((t) => t.stop());
        video.current!.srcObject = stream;
        await video.current!.play();
        await frame();
      } catch {
        if (!off) setTrouble(w.noCamera);
      }
    })();
    return () => {
      off = true;
      stream?.getTracks().forEach((t) => t.stop());
    };
  }, []);

  if (trouble)
    return (
      <p class="box danger" role="alert">
        {trouble}
      </p>
    );
  return (
    <div class="camera">
      <video ref={video} muted playsInline aria-hidden="true" />
      {children}
    </div>
  );
}
