namespace ArtistFirst.Registry;

/// <summary>
/// Signals in the header of an HTTP response for the asset: Content-Usage (AIPREF attachment, draft 05, §2), tdm-reservation (TDMRep, "TDM Header Field"), and noai in X-Robots-Tag.
/// </summary>
internal static class HttpHeaders
{
    private const string Reservation = "tdm-reservation";
    private const string RobotsTag = "x-robots-tag";

    /// <summary>Reads header lines as a response has them.</summary>
    public static SignalReading Read(byte[] bytes)
    {
        SignalReading reading = new("http-header");
        List<string> usage = [];
        long usageLine = 1;
        bool any = false;
        foreach ((long line, string text) in SignalBytes.LinesOf(bytes))
        {
            int colon = text.IndexOf(':', StringComparison.Ordinal);
            string name = colon < 0 ? string.Empty : text[..colon].Trim().ToLowerInvariant();
            string value = colon < 0 ? string.Empty : text[(colon + 1)..].Trim();
            any |= name.Length > 0;
            switch (name)
            {
                case ContentUsage.Name:
                    usage.Add(value); // several lines are one field
                    usageLine = line;
                    break;
                case Reservation when Array.Exists(value.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries), static word => word.Trim('"') is "1" or "true" or "?1"):
                    reading.Deny(new SignalDenial(line, SignalUses.TextAndDataMining, $"{Reservation}: 1"));
                    break;
                case RobotsTag when value.Split([',', ':', ' '], StringSplitOptions.RemoveEmptyEntries).Contains("noai", StringComparer.OrdinalIgnoreCase):
                    reading.Deny(new SignalDenial(line, SignalUses.GenerativeTraining, "X-Robots-Tag: noai"));
                    break;
            }
        }

        AddUsage(reading, usageLine, string.Join(", ", usage));
        if (!any)
        {
            reading.Fail(1, "the header lines of an HTTP response, such as Content-Usage: train-ai=n", "none");
        }

        return reading;
    }

    private static void AddUsage(SignalReading reading, long line, string value)
    {
        if (value.Length == 0)
        {
            return;
        }

        ContentUsage.Read(reading, line, value, $"Content-Usage: {value}");
    }
}
