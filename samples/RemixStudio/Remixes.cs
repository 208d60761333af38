using Quickstart.Music;

namespace RemixStudio;

/// <summary>What the studio offers: remixes, and the credits of any file.</summary>
internal static class Remixes
{
    /// <summary>Remixes a recording and answers the stamped file. The same job is the same use, however often it is asked for.</summary>
    public static async Task MakeAsync(Isrc isrc, string job, Territory territory, CatalogueGate gate, AttributionStamper stamper, HttpContext context)
    {
        CancellationToken stop = context.RequestAborted;
        UseRequest request = new(isrc, Uses.Remix, territory)
        {
            Model = ModelVersion.Parse("studio@3"),
            Destination = Destination.InApp,
            OperationId = OperationId.From(job),
        };
        await using CatalogueAudio audio = await gate.OpenAsync(request, stop);           // refused: ComplianceException with findings
        await using MemoryStream mix = new();
        await Remix.WriteAsync(audio.Stream, mix, stop);
        context.Response.ContentType = "audio/wav";
        await stamper.StampAsync(mix, context.Response.Body, Attribution.Of(audio) with { Title = $"{audio.Description?.Title ?? "Untitled"} (remix)" }, stop);
    }

    /// <summary>Says who is in the file that is sent.</summary>
    public static async Task<Credits> ReadCreditsAsync(Stream file, AttributionReader reader, CancellationToken stop)
    {
        AttributionReading reading = await reader.ReadAsync(file, stop);
        return new Credits(
            reading.Report.State.ToString(),
            reading.SignedBy,
            reading.Attribution?.Title,
            [.. (reading.Attribution?.Sources ?? []).Select(source => $"{source.Title} by {string.Join(", ", source.Artists)} ({source.Recording})")],
            [.. (reading.Attribution?.Credits ?? []).Select(credit => $"{credit.Name}, {credit.Role}")],
            [.. reading.Findings.Select(finding => finding.ToString())]);
    }
}
