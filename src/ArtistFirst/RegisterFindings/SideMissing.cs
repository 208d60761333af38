namespace ArtistFirst;

/// <summary>A side that must be asked has nobody to ask.</summary>
internal static class SideMissing
{
    public static readonly FindingRule Rule = new(2002, "Nobody is registered on a side that must say yes");

    public static Finding Found(ConsentQuestion question, SideAsset asset) => Rule.Found(
        $"{question.Asked} needs {asset}, on which the register has nobody there at {question.At:u}. Register who has a part in it.");
}
