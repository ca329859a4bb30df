/** Names that JavaScript, the DOM or Node already give to something; an export of ours never takes one. */
export const TAKEN_NAMES: ReadonlySet<string> = new Set(
  `AbortController AbortSignal Animation Array ArrayBuffer Attr Audio BigInt Blob Boolean Buffer CSS Cache CacheStorage
  CanvasGradient CharacterData Clipboard CloseEvent Comment Console Credential Crypto CustomEvent DOMException DOMParser
  DataTransfer DataView Date Document DocumentFragment DragEvent Element Error ErrorEvent Event EventSource EventTarget
  Exclude Extract File FileList FileReader Float32Array Float64Array FocusEvent FormData Function Gamepad Geolocation
  Headers History Iterator Image ImageData InputEvent InstanceType Int16Array Int32Array Int8Array Intl JSON KeyboardEvent
  Location Lock LockManager Map Math MediaList MediaQueryList MediaSource MediaStream MessageChannel MessageEvent
  MessagePort MimeType Module MouseEvent MutationObserver MutationRecord NamedNodeMap Navigator Node NodeFilter
  NodeIterator NodeList Notification Number Object Omit Option Parameters Partial Path2D Path PaymentRequest Performance
  PerformanceEntry Permissions Pick Plugin PointerEvent PopStateEvent Process ProcessingInstruction Profiler
  ProgressEvent Promise PromiseRejectionEvent Proxy PushManager RadioNodeList Range Readable ReadableStream Readonly
  Record Reflect RegExp Report ReportBody Request Required Response ReturnType Screen Selection ServiceWorker Set
  ShadowRoot SharedWorker Slot StaticRange Storage StorageEvent Stream String StyleSheet SubmitEvent Symbol
  SyntaxError Text TextDecoder TextEncoder TextMetrics TextTrack TimeRanges Timer Touch TouchEvent Transform
  TransitionEvent TreeWalker TypeError UIEvent URL URLSearchParams Uint16Array Uint32Array Uint8Array ValidityState
  Video WeakMap WeakRef WeakSet WebSocket WheelEvent Window Worker Worklet Writable XMLHttpRequest XPathResult
  alert atob blur btoa caches close closed confirm console crypto document event fetch find focus frames history
  indexedDB length location name navigator open opener origin parent performance print process prompt queueMicrotask
  require reportError scroll self setInterval setTimeout statusbar stop structuredClone toolbar top window`
    .trim()
    .split(/\s+/),
);
