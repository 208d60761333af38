namespace ArtistFirst;

/// <summary>AF3010: a file says nothing of who is in it.</summary>
internal static class NothingStated
{
    public static readonly FindingRule Rule = new(3010, "The file carries no credentials");

    public static Finding Found() => Rule.Found(
        "Expected Content Credentials in the file; there are none. It was never stamped, or a program on the way left them out. Ask whoever gave it to you for the file as it was stamped.");
}
