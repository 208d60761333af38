namespace ArtistFirst;

/// <summary>Who is asked, and who answers, has to be somebody that the register knows.</summary>
internal static class ApprovalUnfit
{
    public static readonly FindingRule Rule = new(2057, "An approval does not fit the register");

    public static Finding NotRegistered(Isrc recording, PartyId party) => Rule.Found(
        $"Expected recording {recording} and {party} to be registered; one of them is not. Register it, or correct the request.") with { Party = party };

    public static Finding SpeaksForAnother(PartyId party, PartyId speaker, PartyId? expected) => Rule.Found(
        $"Expected {expected?.ToString() ?? "a registered guardian"} to answer for {party}; {speaker} did, who does not speak for them.") with { Party = party };
}
