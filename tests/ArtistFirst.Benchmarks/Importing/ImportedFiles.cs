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

    /// <summary>One DDEX ERN 4.3.2 message with all recordings.</summary>
    public static async Task WriteErnAsync(string path, int claims)
    {
        await using StreamWriter text = new(path);
        await text.WriteAsync("""
            <ern:NewReleaseMessage xmlns:ern="http://ddex.net/xml/ern/432" AvsVersionId="9"><PartyList>
            <Party><PartyReference>P0</PartyReference><PartyId><DPID>PADPIDA3897722461G</DPID></PartyId><PartyName><FullName>Label 0</FullName></PartyName></Party>
            <Party><PartyReference>P1</PartyReference><PartyId><ISNI>0000000121707484</ISNI></PartyId><PartyName><FullName>Label 1</FullName></PartyName></Party>
            </PartyList><ResourceList>

            """);
        for (int i = 0; i < claims / 2; i++)
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
