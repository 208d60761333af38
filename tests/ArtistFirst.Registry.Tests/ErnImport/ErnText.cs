namespace ArtistFirst.Registry.Tests;

/// <summary>A message of ERN 4.3.2 with one recording, one release and one deal.</summary>
internal static class ErnText
{
    public const string Label = "dpid:padpida3897722461g";
    public const string Other = "isni:0000000121707484";
    public const string Artist = "ipi:00000000199";
    public const string Recording = "AA6Q72000047";

    public static string Message(string inRecording, string dealTerms = "") => $"""
        <ern:NewReleaseMessage xmlns:ern="http://ddex.net/xml/ern/432" AvsVersionId="9">
          <MessageHeader><MessageSender><PartyId>PADPIDA3897722461G</PartyId></MessageSender><MessageRecipient><PartyId>PADPIDA2013020802I</PartyId></MessageRecipient></MessageHeader>
          <PartyList>
            <Party><PartyReference>PLabel</PartyReference><PartyId><DPID>PADPIDA3897722461G</DPID></PartyId><PartyName><FullName>North Label</FullName></PartyName></Party>
            <Party><PartyReference>POther</PartyReference><PartyName><FullName>Other Label</FullName></PartyName><PartyId><ISNI>0000000121707484</ISNI></PartyId></Party>
            <Party><PartyReference>PArtist</PartyReference><PartyName><FullName>Ada Sång</FullName></PartyName><PartyId><IpiNameNumber>199</IpiNameNumber></PartyId></Party>
          </PartyList>
          <ResourceList><SoundRecording>
            <ResourceReference>A1</ResourceReference><SoundRecordingEdition><ResourceId><ISRC>{Recording}</ISRC></ResourceId></SoundRecordingEdition><WorkId><ISWC>T0345246801</ISWC></WorkId>
            <DisplayTitleText>A Song</DisplayTitleText>
            <DisplayArtist><ArtistPartyReference>PArtist</ArtistPartyReference><DisplayArtistRole>MainArtist</DisplayArtistRole></DisplayArtist>
            {inRecording}
          </SoundRecording></ResourceList>
          <ReleaseList><TrackRelease><ReleaseReference>R1</ReleaseReference><ReleaseResourceReference>A1</ReleaseResourceReference></TrackRelease></ReleaseList>
          <DealList><ReleaseDeal><DealReleaseReference>R1</DealReleaseReference><Deal><DealTerms>{dealTerms}</DealTerms></Deal></ReleaseDeal></DealList>
        </ern:NewReleaseMessage>
        """;
}
