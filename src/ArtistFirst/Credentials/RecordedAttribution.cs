using System.Text.Json;
using ArtistFirst.C2pa;

namespace ArtistFirst;

/// <summary>Finds the attribution in what was read from a file: our own assertion where there is one, else what the rest of the manifest tells.</summary>
internal static class RecordedAttribution
{
    private const int Version = 1;

    public static AttributionReading Read(ValidationReport report, bool isAudio)
    {
        var findings = new List<Finding>(Judge(report, isAudio));
        return new AttributionReading(report, report.ActiveManifest is { } manifest ? Find(manifest, findings) : null, findings);
    }

    private static IEnumerable<Finding> Judge(ValidationReport report, bool isAudio) => report.State switch
    {
        ValidationState.None => [isAudio ? NothingStated.Found() : NoAudioFile.Found()],
        ValidationState.Invalid => report.Failures.Select(CredentialsInvalid.Found).DefaultIfEmpty(CredentialsInvalid.Found(new ValidationStatus(StatusCodes.GeneralError, "It says nothing that can be read."))),
        ValidationState.Valid => [SignerNotTrusted.Found(report.ActiveManifest!.Signature)],
        _ => [],
    };

    private static Attribution Find(Manifest manifest, List<Finding> findings)
    {
        Attribution standard = StandardAttribution.Of(manifest);
        if (manifest.Find(AttributionDocument.Label) is not { Format: AssertionFormat.Json } assertion)
        {
            return standard;
        }

        try
        {
            AttributionDocument document = JsonSerializer.Deserialize(assertion.Content.Span, AttributionJson.Default.AttributionDocument) ?? throw new JsonException("It is null.");
            if (document.Version == Version)
            {
                return document.ToAttribution() with { Title = standard.Title, Training = standard.Training };
            }

            findings.Add(AttributionUnreadable.Found($"It is of version {document.Version}."));
        }
        catch (Exception fault) when (fault is JsonException or ArgumentException or FormatException)
        {
            findings.Add(AttributionUnreadable.Found(fault.Message));
        }

        return standard;
    }
}
