import { expect, it } from 'vitest';
import { composeCatalogue, prepareWorkflow } from '../../../engine/index.ts';
import { workflows } from '../../../workflows/index.ts';

/**
 * The hashes of the versions that have been published. A version never changes: whoever publishes it later, with a
 * later Cauce, publishes the very same rules, activities and lifecycles. What is to be different is a new version.
 */
const published: { readonly [version: string]: string } = {
  'penalolen-action-plan@1': '940a0281b5102475d78058eb20e33dfe9b8f9ce7099135b6bc9670fa1d72b780',
  'penalolen-action-plan@2': 'ac0c9535c7e64c6138caf4eaf68d348f57eff5ae49691a91f593f92b66ea249e',
  'penalolen-action-plan@3': '920ac0d932825d5b069ec2b0fa66ae792ee2cbc5b51dea686db68d7d933a84f3',
  'infoem-local-plan@1': 'cb48e3455205849df4ce247c76aaeed78454e11956ad2560fa15b593b04ff154',
  'infoem-secretariat@1': 'ede0b42dd7b463000b7264c1146574d9b96e13b4e4c5d786798bf8b06276cc14',
  'infoem-local-plan@2': '9d217c97a7a79e2c0ad58dffa065a12ec4ab35208e59da336d31868e1a3ee019',
  'infoem-secretariat@2': '94d4d62334d6893138f7e41bbe882fce27e82dffa9709f271acdec2efade5cf7',
  'ogp-local-cl@1': '5e31b01239a5d862cb24e57002f1cc8da398984cada887884dca05e4a44fafd4',
  'ogp-local-mx@1': '9fa8ecf8206d200dc91d30508925540176de40121492aa3f71bf9a053ff2bf72',
  'ogp-local-pe@1': '21c3187ddb95be2b37ddfe05ec6adb661881bb95bbd0756c2c34c52353638930',
  'iztapalapa-programme@1': '93e0ad51980db802a63d28cc6761d5a6e06198d0f0d52e1f6250d3074ccde34c',
  'iztapalapa-territory@1': 'f6a880f49b224c82a732d14f2379f243823425abac1886c4ed2c202055c03e86',
  'iztapalapa-territory@2': '1c4b2d3c69f978c4258f65901f12b60f0c58126234627a4648dd9f3555963a1a',
  'la-libertad-commitment@1': '514cc5c5f0e61b7a7a5c423bf6288b9384e926075be9fb3272ef82e162d7ff66',
  'la-libertad-transfer@1': 'e36aed05d14e3048955624a39274475d4f8d6fbfa345ae1001745b34659bd0cc',
};

it.each(workflows)('$id@$version is what it was when it was published', (workflow) => {
  const prepared = prepareWorkflow(workflow, composeCatalogue());
  expect(prepared).toMatchObject({ ok: true, hash: published[`${workflow.id}@${workflow.version}`] });
});
