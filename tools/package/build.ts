/** Runs the production build, apart from `dist/`, and tells which files went into it. */
import { join } from 'node:path';
import webpack, { type Configuration, type StatsModule } from 'webpack';
import { filesBelow, type Site } from './site';

type ConfigOf = (env: Record<string, never>, argv: { readonly mode: 'production' }) => Promise<Configuration>;

/** @throws with webpack's own words if the build fails */
export async function productionSite(root: string): Promise<Site> {
  const { default: configOf } = (await import(join(root, 'webpack.config.js'))) as { default: ConfigOf };
  const config = await configOf({}, { mode: 'production' });
  const folder = join(root, 'build', 'package');
  const sources = await run({ ...config, context: root, output: { ...config.output, path: folder, clean: true } });
  return { files: filesBelow(folder), sources };
}

function run(config: Configuration): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    webpack(config, (error, stats) => {
      if (error) reject(error);
      else if (!stats || stats.hasErrors()) reject(new Error(stats?.toString({ preset: 'errors-only' }) ?? 'The build gave no result.'));
      else {
        const { modules = [] } = stats.toJson({
          all: false,
          modules: true,
          nestedModules: true,
          modulesSpace: Infinity,
          nestedModulesSpace: Infinity,
        });
        resolve([...new Set(modules.flatMap(sourcesOf))].sort());
      }
    });
  });
}

/** Modules joined into one are listed below it. */
function sourcesOf(module: StatsModule): readonly string[] {
  const own = module.nameForCondition;
  return [...(typeof own === 'string' ? [own] : []), ...(module.modules ?? []).flatMap(sourcesOf)];
}
