using System.Globalization;

namespace ArtistFirst.Benchmarks.Importing;

/// <summary>Files to import, as large as they are asked for: two claims for each recording.</summary>
internal static class ImportedFiles
{
    /// <summary>CSV of claims: a line is a claim.</summary>
    public static async Task WriteCsvAsync(string path, int claims)
    {
        await using StreamWriter text = new(path);
        await text.WriteAsync("isrc,party,side,share,title,party_name,party_kind\n");
        for (int i = 0; i < claims; i++)
        {
            await text.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"{Code(i / 2)},https://label{i % 2}.example,master,50,Song {i / 2},Label {i % 2},organization\n"));
        }
    }

    // A message refers to 250,000 parties, resources and releases at most.
    private const int MostRecordings = 200_000;

    /// <summary>DDEX ERN 4.3.2 messages with all recordings, in as few as there can be.</summary>
    /// <returns>The files.</returns>
    public static async Task<string[]> WriteErnAsync(string folder, int claims)
    {
        List<string> paths = [];
        for (int first = 0; first < claims / 2; first += MostRecordings)
        {
            string path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"message{paths.Count}.xml"));
            await WriteMessageAsync(path, first, Math.Min(claims / 2, first + MostRecordings));
            paths.Add(path);
        }

        return [.. paths];
    }

    private static async Task WriteMessageAsync(string path, int first, int end)
    {
        await using StreamWriter text = new(path);
        await text.WriteAsync("""
            <ern:NewReleaseMessage xmlns:ern="http://ddex.net/xml/ern/432" AvsVersionId="9"><PartyList>
            <Party><PartyReference>P0</PartyReference><PartyId><DPID>PADPIDA3897722461G</DPID></PartyId><PartyName><FullName>Label 0</FullName></PartyName></Party>
            <Party><PartyReference>P1</PartyReference><PartyId><ISNI>0000000121707484</ISNI></PartyId><PartyName><FullName>Label 1</FullName></PartyName></Party>
            </PartyList><ResourceList>

            """);
        for (int i = first; i < end; i++)
        {
            await text.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"""
                <SoundRecording><ResourceReference>A{i}</ResourceReference><SoundRecordingEdition><ResourceId><ISRC>{Code(i)}</ISRC></ResourceId></SoundRecordingEdition><DisplayTitleText>Song {i}</DisplayTitleText>
                <ResourceRightsController><RightsControllerPartyReference>P0</RightsControllerPartyReference><RightSharePercentage>50</RightSharePercentage></ResourceRightsController>
                <ResourceRightsController><RightsControllerPartyReference>P1</RightsControllerPartyReference><RightSharePercentage>50</RightSharePercentage></ResourceRightsController><ContainsAI>None</ContainsAI></SoundRecording>

                """));
        }

        await text.WriteAsync("</ResourceList></ern:NewReleaseMessage>\n");
    }

    private static string Code(int recording) => string.Create(CultureInfo.InvariantCulture, $"SEA{recording % 10}C{recording:D7}");
}
