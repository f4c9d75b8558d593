import type { APIRoute } from 'astro';
import { trustLists } from '../../course/trust.ts';

/** One JWK for each listed teacher: what the `kid` of an Open Badges credential leads to. */
export const getStaticPaths = () =>
  trustLists().issuers.issuers.map((issuer) => ({ params: { thumbprint: issuer.thumbprint }, props: { issuer } }));

export const GET: APIRoute = ({ props: { issuer } }) => {
  const { thumbprint, key } = issuer as ReturnType<typeof trustLists>['issuers']['issuers'][number];
  return Response.json({ ...key, kid: thumbprint, use: 'sig', alg: 'ES256' });
};
