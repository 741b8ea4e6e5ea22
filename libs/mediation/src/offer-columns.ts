/** What the rules ask about an offer `o`, as pairs for `json_build_object`. */
export const offerFacts = `'id', o.id, 'by', o.side, 'audience', o.audience, 'state', o.state, 'openUntil', to_char(o.open_until at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI'),
        'acceptedBy', (select coalesce(json_agg(a.side), '[]') from offer_answer a where a.dispute_id = o.dispute_id and a.offer_id = o.id and a.answer = 'accepted')`;

/** What the page says beside. An offer that the reader may not see is no answer's origin either. */
export const offerTerms = `'at', o.at, 'madeBy', o.made_by, 'amountFen', o.amount_fen, 'payer', o.payer, 'payOn', o.pay_on, 'conduct', o.conduct, 'terms', o.terms, 'forwardedAt', o.forwarded_at,
        'answersId', (select x.id from offer x where x.dispute_id = o.dispute_id and x.id = o.answers_id), 'answeredAt', o.answered_at,
        'answers', (select coalesce(json_agg(json_build_object('side', a.side, 'answer', a.answer, 'by', a.by_name, 'reason', a.reason, 'at', a.at) order by a.at), '[]') from offer_answer a
          where a.dispute_id = o.dispute_id and a.offer_id = o.id)`;
