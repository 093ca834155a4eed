-- Reason: what is owed to somebody is on disk from before it is acknowledged until Discord has taken its last state.

ALTER TABLE accepted_work RENAME TO outbox;
DROP INDEX accepted_work_of_scope;
CREATE INDEX outbox_of_scope ON outbox (scope);

-- What cannot be read as work was left over from another version, and could not be gone on with before either.
DELETE FROM outbox
WHERE json_type(details, '$.text') IS NOT 'text'
   OR json_type(details, '$.asker') IS NOT 'object'
   OR json_type(details, '$.tries') IS NOT 'integer'
   OR json_type(details, '$.interface.answer') IS NOT 'object';

UPDATE outbox SET details = json_object(
    'asker', json(json_extract(details, '$.asker')),
    'conversation', json(coalesce(json_extract(details, '$.conversation'), 'null')),
    'errand', CASE WHEN json_type(details, '$.conversation') = 'object' THEN json_object(
            'kind', 'question',
            'question', json_extract(details, '$.text'),
            'about', json(coalesce(json_extract(details, '$.interface.about'), '[]')),
            'asked_in', json(coalesce(json_extract(details, '$.interface.asked_in'), '[]')))
        ELSE json_object(
            'kind', 'reading',
            'pieces', json_array(json_object('text', json_extract(details, '$.text'))),
            'doubt', coalesce(json_extract(details, '$.interface.doubt'), ''),
            'wish', json(coalesce(json_extract(details, '$.interface.wish'), '{}')))
        END,
    'way', json(json_extract(details, '$.interface.answer')),
    'tries', json_extract(details, '$.tries'),
    'progress', json_object('digest', json_extract(details, '$.digest'))
);
