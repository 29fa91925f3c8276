export { readActionlint } from './actionlint.ts';
export { type Advisory, advisoryPage, idsBestFirst, readAdvisory } from './advisory.ts';
export { addSeverities, type LookupLimits, type SeverityLookup } from './advisory-service.ts';
export {
  type AdvisorySource,
  advisoryServiceBase,
  describeService,
  formatSource,
  publicAdvisoryService,
} from './advisory-source.ts';
export { type BanditReport, readBandit } from './bandit.ts';
export {
  type Acceptance,
  accept,
  type BaselineEntry,
  baselineOf,
  baselineSchema,
  formatBaseline,
  grown,
  readBaseline,
} from './baseline.ts';
export { type BiomeReport, readBiome } from './biome.ts';
export { type CheckstyleReport, readCheckstyle } from './checkstyle.ts';
export { type ColumnUnit, toUtf16Columns } from './column.ts';
export { withoutCredentials } from './credentials.ts';
export { cvssBaseScore } from './cvss.ts';
export { type BomComponent, type BomProject, cyclonedx } from './cyclonedx.ts';
export { deduplicate } from './deduplicate.ts';
export { enclosingSymbols } from './enclosing-symbol.ts';
export { type EslintReport, readEslint } from './eslint.ts';
export { type Feed, readEpss, readKev } from './exploit-feeds.ts';
export {
  compareFindings,
  type Dependency,
  type Finding,
  formatLocation,
  type Level,
  type Location,
} from './finding.ts';
export { findingHashes } from './finding-hashes.ts';
export { type FindingTraits, normalisedMessage, traitsOf, whatOf } from './finding-traits.ts';
export { readWaiversOf } from './foreign-waivers.ts';
export { type GitleaksReport, type Leak, leakFinding, readGitleaks, readGitleaksLog } from './gitleaks.ts';
export { type GolangciReport, readGolangci } from './golangci-lint.ts';
export { type ImportedReport, readImported } from './imported-report.ts';
export { judgeLicence, type LicencePolicy, type LicenceVerdict, licenceOfMetadata } from './licence.ts';
export { lineHashes } from './line-hash.ts';
export { type LineTracker, lineTracker, type TrackedPlace } from './line-tracker.ts';
export { type FoundState, matchFindings } from './match-findings.ts';
export { type MypyReport, mypyColumns, readMypy } from './mypy.ts';
export { type MypyLog, readMypyLog } from './mypy-log.ts';
export { newSuppressions } from './new-suppressions.ts';
export { nodeProgram, type StartedProgram } from './node-program.ts';
export { type NpmAuditReport, readBerryAudit, readNpmAudit, readPnpmAudit, readYarnAudit } from './npm-audit.ts';
export { type NpmLock, type NpmLockPackage, type NpmRelation, npmRelations } from './npm-lock.ts';
export { openVex } from './openvex.ts';
export { readPackageLock } from './package-lock.ts';
export { type PipAuditReport, readPipAudit } from './pip-audit.ts';
export { placeFindings } from './place-findings.ts';
export { readPnpmLock } from './pnpm-lock.ts';
export { type PrettierReport, readPrettier } from './prettier.ts';
export { purlOf, readPurl } from './purl.ts';
export { isPyrightSyntax, type PyrightReport, readPyright, readPyrightLog } from './pyright.ts';
export { parseYaml, readWaivers, type WaiversResult } from './read-waivers.ts';
export { registryFailure } from './registry-failure.ts';
export { type PathFrame, repositoryPath } from './repository-path.ts';
export {
  auditRounds,
  formatPins,
  type Pin,
  type PinnedRequirement,
  packageName,
  type Requirements,
  readRequirements,
  type Unpinned,
} from './requirements.ts';
export { type RuffReport, readRuff, type Unread } from './ruff.ts';
export { notebookOf, type RuffFormatReport, readRuffFormat } from './ruff-format.ts';
export { type RuffLog, readRuffLog } from './ruff-log.ts';
export { readSafety, type SafetyReport } from './safety.ts';
export { type SarifRun, sarifLog } from './sarif.ts';
export { readSarif, type SarifReport } from './sarif-reader.ts';
export { type PartialScan, type Scan, type ScanState, scan } from './scan.ts';
export { type ServiceFailure, serviceFailure } from './service-failure.ts';
export {
  isAtLeast,
  type Severity,
  scoreOfSeverity,
  severitiesWorstFirst,
  severityOfScore,
  severityOfWord,
  worseSeverity,
} from './severity.ts';
export { type SourceLines, sourceLines } from './source-lines.ts';
export { findSuppressions, mayHaveSuppressions } from './suppressions.ts';
export { interrupted, lastWord, tailOf, toolTrouble } from './tool-ending.ts';
export { inEnvironment, locate, versionOf } from './tool-program.ts';
export { isTscSyntax, readTsc, type TscReport } from './tsc.ts';
export { applyHunks, type FileDiff, firstChangedLine, type Hunk, parseUnifiedDiff } from './unified-diff.ts';
export { readUvAudit, type UvAuditReport } from './uv-audit.ts';
export {
  type LockRelations,
  type LockSource,
  lockRelations,
  readUvLock,
  type UvLock,
  type UvLockPackage,
} from './uv-lock.ts';
export { compareVersions, fixedVersionsOf } from './vulnerable-range.ts';
export { addedWaivers, applyWaivers, formatEnd, type Waived, type Waiver, type WaiverEnd } from './waiver.ts';
export { readYarnLock } from './yarn-lock.ts';
export { readZizmor } from './zizmor.ts';
