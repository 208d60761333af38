using System.Text.Json.Serialization;

namespace ArtistFirst.Cli;

/// <summary>How results are written as JSON: one line, camelCase, nothing for null.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(FailureView))]
[JsonSerializable(typeof(RefusalView))]
[JsonSerializable(typeof(KeyView))]
[JsonSerializable(typeof(ConsentView))]
[JsonSerializable(typeof(PublishedConsentView))]
[JsonSerializable(typeof(VerdictView))]
[JsonSerializable(typeof(InspectionView))]
[JsonSerializable(typeof(IssuedView))]
[JsonSerializable(typeof(NewStatusView))]
[JsonSerializable(typeof(StatusChangeView))]
[JsonSerializable(typeof(PublishedStatusView))]
[JsonSerializable(typeof(StampedView))]
[JsonSerializable(typeof(CreditsView))]
[JsonSerializable(typeof(CertificatesView))]
[JsonSerializable(typeof(CertificateCheckView))]
[JsonSerializable(typeof(UsageAuditView))]
[JsonSerializable(typeof(UsageProofsView))]
[JsonSerializable(typeof(ProvedUsageView))]
[JsonSerializable(typeof(UsageExportView))]
[JsonSerializable(typeof(SettlementView))]
[JsonSerializable(typeof(RestatedView))]
[JsonSerializable(typeof(ModelsView))]
[JsonSerializable(typeof(ObligationsView))]
internal sealed partial class CliJson : JsonSerializerContext;
