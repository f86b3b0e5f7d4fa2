import type { SimilarView } from '../../../views/pages/sessions/props.ts';
import type { SimilarSession } from '../../domain/insights/model.ts';

export function presentSimilar({ session, title, language, outcome, shared }: SimilarSession): SimilarView {
  return { id: session.id, title, language, outcome, start: session.start, device: session.device.name, ...shared };
}
