namespace ArtistFirst;

/// <summary>Somebody said yes on the condition to hear the output first.</summary>
internal static class OutputNotApproved
{
    public static readonly FindingRule Rule = new(2054, "An output was not approved");

    public static Finding Found(PartyId party, Sha256Hash output) => Rule.Found(
        $"Expected {party} to have approved the output with SHA-256 {output}, as their yes demands (approve-output); they have not. Ask for it, and wait for the answer.") with { Party = party };

    public static Finding NotAsked(string id) => Rule.Found($"Expected an approval '{id}' that was asked for; nobody asked. Ask for it first.");
}
