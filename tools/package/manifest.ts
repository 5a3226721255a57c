/** The manifest for an address, held against the files that the package really has. */
import { checkManifest, type ManifestSurroundings } from '../manifest/check';
import { DEVELOPMENT_URL } from './base-url';
import { PackageRefusal } from './options';
import { told } from './told';

export function manifestFor(template: string, baseUrl: string): string {
  return template.replaceAll(DEVELOPMENT_URL, baseUrl);
}

/** Throws the faults, a line each: a package whose manifest Excel would not take is not made. */
export function requireSoundManifest(
  manifest: string,
  files: ReadonlyMap<string, Uint8Array>,
  facts: Pick<ManifestSurroundings, 'packageVersion' | 'functions' | 'baseUrl'>,
): void {
  const faults = checkManifest(manifest, {
    ...facts,
    pages: [...files.keys()].filter((path) => path.endsWith('.html')),
    imageSize: (path) => pngSize(files.get(path)),
  });
  if (faults.length > 0)
    throw new PackageRefusal(
      [
        told('manifest.xml ของชุดนี้จะใช้กับ Excel ไม่ได้ โปรดแจ้งผู้พัฒนา', 'The manifest would not be sound:'),
        ...faults.map((fault) => `  - ${fault}`),
      ].join('\n'),
    );
}

/** Width and height from a PNG's first chunk. */
function pngSize(bytes: Uint8Array | undefined): readonly [number, number] | null {
  if (bytes === undefined || bytes.length < 24) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
}
