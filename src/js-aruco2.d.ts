type ArucoPoint = { x: number; y: number };
type ArucoMarker = { id: number; corners: ArucoPoint[]; hammingDistance: number };
type ArucoImage = { width: number; height: number; data: ArrayLike<number> };

declare module 'js-aruco2' {
  const aruco: {
    AR: {
      Dictionary: new (name: string) => { codeList: string[] };
      Detector: new (config: { dictionaryName: string; maxHammingDistance?: number }) => {
        grey: ArucoImage;
        thres: ArucoImage;
        binary: number[];
        clockwiseCorners(candidates: ArucoPoint[][]): ArucoPoint[][];
        findCandidates(contours: unknown, minSize: number, epsilon: number, minLength: number): ArucoPoint[][];
        findMarkers(grey: ArucoImage, candidates: ArucoPoint[][], warpSize: number): ArucoMarker[];
        notTooNear(candidates: ArucoPoint[][], distance: number): ArucoPoint[][];
      };
    };
  };
  export default aruco;
}

declare module 'js-aruco2/src/cv.js' {
  const cv: {
    CV: {
      adaptiveThreshold(from: ArucoImage, to: ArucoImage, reach: number, threshold: number): void;
      findContours(image: ArucoImage, binary: number[]): unknown;
      grayscale(from: ArucoImage, to: ArucoImage): void;
      stackBoxBlur(from: ArucoImage, to: ArucoImage, reach: number): void;
    };
  };
  export default cv;
}
