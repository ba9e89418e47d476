/**
 * Who gets a notice, as statements that `announce` builds on. Parameters: $1 organization, $2 process, $5 subject,
 * $7 the instant; of the process's audience also $10 its programme and $11 its territory.
 */

const standing = `mandate.valid_from <= $7 and (mandate.valid_to is null or mandate.valid_to > $7)`;

/** Within what a mandate is held, as `covers` of the people's domain says it; a dialogue's own goes by the subject. */
const coversProcess = `(mandate.scope = 'organization'
    or (mandate.scope = 'process' and mandate.process = $2)
    or (mandate.scope = 'programme' and mandate.process in ($2, $10::uuid))
    or (mandate.scope = 'territory'
      and ($11::text = mandate.territory or starts_with($11::text, mandate.territory || '/')))
    or (mandate.scope = 'dialogue' and mandate.process = $2 and mandate.subject = $5))`;

const people = (which: string) => `
  select member.person, null::uuid as subscription, coalesce(notice_choice.choice, 'each') as choice
  from (${which}) member
  join person on person.organization = $1 and person.id = member.person and person.erased_at is null
  left join notice_choice on notice_choice.organization = $1 and notice_choice.person = member.person`;

/**
 * Who holds a mandate there, but for administrators, who keep the installation and take no part; and the subscribers.
 */
export const processAudience = `
  ${people(`select distinct person from mandate
    where organization = $1 and role <> 'administrator' and ${standing} and ${coversProcess}`)}
  union all
  select null, id, choice from subscription
  where organization = $1 and process = $2 and confirmed_at is not null and ended_at is null`;

/** The members of the forum, titulars and alternates, whose terms and mandates run, and its secretaries. */
export const forumAudience = people(`
    select seat_holder.person from seat_holder
    left join mandate on mandate.organization = $1 and mandate.id = seat_holder.mandate
    where seat_holder.organization = $1 and seat_holder.process = $2
      and seat_holder.valid_from <= $7 and (seat_holder.valid_to is null or seat_holder.valid_to > $7)
      and (seat_holder.mandate is null or (${standing}))
    union
    select person from mandate where organization = $1 and role = 'secretary' and ${standing}
      and (scope = 'organization' or process = $2)`);
