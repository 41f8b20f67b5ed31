// A program as somebody would write it against the generated client: a text is made, read, changed and put away.
import { ArticlesApi, Configuration } from './index';

async function round(): Promise<void> {
  const [site, token] = process.argv.slice(2);
  const articles = new ArticlesApi(new Configuration({ basePath: site, accessToken: token }));

  const made = await articles.createArticle({ articleCreation: { title: 'Made in TypeScript', body: 'One.', tags: ['Clients'] } });
  const read = await articles.readArticleRaw({ slug: made.slug });
  const article = await read.value();
  if (article.body !== 'One.' || article.tags[0].name !== 'Clients') {
    throw new Error(`read something else: ${JSON.stringify(article)}`);
  }
  const ifMatch = read.raw.headers.get('ETag') ?? undefined;
  const changed = await articles.changeArticle({ slug: made.slug, ifMatch, articleChange: { body: 'Two.' } });
  if (changed.body !== 'Two.' || changed.title !== 'Made in TypeScript' || changed.tags.length !== 1) {
    throw new Error(`changed something else: ${JSON.stringify(changed)}`);
  }
  await articles.trashArticle({ slug: made.slug });
  const trashed = await articles.readArticle({ slug: made.slug });
  if (trashed.status !== 'trashed') {
    throw new Error(`is still ${trashed.status}`);
  }
}

declare const process: { argv: string[]; exit(code: number): never };

round().catch((wrong: unknown) => {
  console.error(wrong);
  process.exit(1);
});
