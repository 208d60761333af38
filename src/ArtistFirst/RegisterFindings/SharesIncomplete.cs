namespace ArtistFirst;

/// <summary>Where shares do not add up to exactly 100 %, somebody is missing or claims what is not theirs.</summary>
internal static class SharesIncomplete
{
    public static readonly FindingRule Rule = new(2003, "The shares of a side do not add up to 100 %");

    public static Finding Found(ConsentQuestion question, SideAsset asset, ShareSum sum) => Rule.Found(
        $"{question.Asked} needs all of {asset}; the shares registered there at {question.At:u} add up to {sum}, not to exactly 100 %. Correct the claims.");
}
