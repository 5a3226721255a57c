/**
 * What ships: two pages (`taskpane.html`, `commands.html`), their scripts and styles, icons and the manifest, in `dist/`.
 *
 * `npm run build -- --env baseUrl=https://intranet.example.go.th/ita/` writes that address into the manifest.
 * `npm run dev-server` serves a development build; only then are certificates looked for.
 */
const { existsSync, mkdirSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const CopyWebpackPlugin = require('copy-webpack-plugin');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const MiniCssExtractPlugin = require('mini-css-extract-plugin');
const MinimizerPlugin = require('minimizer-webpack-plugin');
const { NormalModuleReplacementPlugin } = require('webpack');

/** The address that `manifest.xml` bears in the repository. */
const developmentUrl = 'https://localhost:3000/';

/**
 * Writes `build/bundle.json` beside `dist/`: for every page the scripts that it names itself, and each part that comes on demand
 * with the request that asks for it. `npm run size` weighs them.
 */
const partsList = {
  apply(compiler) {
    compiler.hooks.afterEmit.tap('parts list', ({ entrypoints }) => {
      if (compiler.outputPath !== path.resolve(__dirname, 'dist')) return;
      const scripts = (group) => group.getFiles().filter((file) => file.endsWith('.js'));
      const below = (group, seen = new Set()) => {
        for (const child of group.getChildren()) if (!seen.has(child)) below(child, seen.add(child));
        return seen;
      };
      const pages = [...entrypoints].map(([name, entry]) => {
        const parts = [...below(entry)].map((group) => ({
          requests: group.origins.map(({ request }) => request),
          scripts: scripts(group),
        }));
        return [name, { scripts: scripts(entry), parts }];
      });
      const folder = path.resolve(__dirname, 'build');
      mkdirSync(folder, { recursive: true });
      writeFileSync(path.join(folder, 'bundle.json'), JSON.stringify(Object.fromEntries(pages), null, 1));
    });
  },
};

module.exports = async (env = {}, { mode = 'production' } = {}) => {
  const production = mode === 'production';
  const serving = env.WEBPACK_SERVE === true;
  const baseUrl = env.baseUrl ?? developmentUrl;
  return {
    mode,
    target: ['web', 'es2021'],
    // Never `eval`: the pages forbid it. Nothing is inlined into what ships.
    devtool: production ? false : 'source-map',
    entry: {
      taskpane: ['./src/taskpane/index.tsx', './src/taskpane/styles/index.css'].filter(exists),
      commands: './src/commands/commands.ts',
      notice: './src/commands/notice.ts',
    },
    output: {
      path: path.resolve(__dirname, 'dist'),
      filename: production ? '[name].[contenthash:10].js' : '[name].js',
      chunkFilename: production ? '[name].[contenthash:10].js' : '[name].js',
      assetModuleFilename: 'assets/[name].[contenthash:10][ext]',
      clean: true,
    },
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: {
      rules: [
        { test: /\.tsx?$/, exclude: /node_modules/, loader: 'swc-loader' },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
        { test: /\.(woff2?|png|svg)$/, type: 'asset/resource' },
      ],
    },
    // The pages are small and read by other tools (size, packaging): they stay as written.
    optimization: {
      moduleIds: 'deterministic',
      chunkIds: 'deterministic',
      // Parts follow what is asked for together, not where the code comes from: one file compresses better than two.
      splitChunks: { cacheGroups: { defaultVendors: false } },
      minimizeOptions: { html: false },
      // swc makes the same sizes as the usual minimizer in less than half the time.
      minimizer: [new MinimizerPlugin({ test: /\.js$/, minify: MinimizerPlugin.swcMinify, extractComments: false })],
    },
    performance: { hints: false },
    stats: 'errors-warnings',
    plugins: [
      partsList,
      new NormalModuleReplacementPlugin(/^\.\/tokens\.js$/, (request) => {
        if (/@fluentui[\\/]tokens[\\/]lib$/.test(request.context))
          request.request = path.resolve(__dirname, 'src/taskpane/fluent-tokens.ts');
      }),
      new MiniCssExtractPlugin({ filename: production ? '[name].[contenthash:10].css' : '[name].css' }),
      page('taskpane', './src/taskpane/taskpane.html'),
      page('commands', './src/commands/commands.html'),
      page('notice', './src/commands/notice.html'),
      new CopyWebpackPlugin({
        patterns: [
          { from: 'assets', to: 'assets', noErrorOnMissing: true },
          // Pages and scripts that no compiler may touch: for web views that know no modern JavaScript.
          { from: 'src/taskpane/static', to: 'static', noErrorOnMissing: true },
          // Guide, privacy and support pages with their pictures.
          { from: 'src/guide', to: '.', noErrorOnMissing: true },
          { from: 'docs/images', to: 'images', noErrorOnMissing: true },
          {
            from: 'manifest.xml',
            to: 'manifest.xml',
            transform: (content) => content.toString().replaceAll(developmentUrl, baseUrl),
          },
        ],
      }),
    ],
    ...(serving ? { devServer: await devServer() } : {}),
  };
};

function exists(file) {
  return existsSync(path.resolve(__dirname, file));
}

function page(chunk, template) {
  return new HtmlWebpackPlugin({
    template,
    filename: `${chunk}.html`,
    chunks: [chunk],
    scriptLoading: 'defer',
    minify: false,
  });
}

/** HTTPS as Excel wants it, with the certificates of office-addin-dev-certs, which makes them if there are none: never in a build. */
async function devServer() {
  const { getHttpsServerOptions } = require('office-addin-dev-certs');
  return {
    port: 3000,
    server: { type: 'https', options: await getHttpsServerOptions() },
    headers: { 'Access-Control-Allow-Origin': '*' },
    hot: false,
    client: { overlay: false },
  };
}
