namespace ArtistFirst.Cli;

/// <summary>Who did what, and how much of it was AI's.</summary>
internal sealed record CreditView(string Name, string Role, string? Party, string AiContribution, string? Isrc)
{
    public static CreditView Of(AttributionCredit credit) => new(
        credit.Name, credit.Role.ToString(), credit.Party?.ToString(), credit.Ai.ToString(), credit.Recording.IsEmpty ? null : credit.Recording.ToString());
}
