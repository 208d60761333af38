namespace ArtistFirst;

/// <summary>AF1005: a part of the text is not strict base64url (RFC 7515 §2, RFC 4648 §5).</summary>
internal static class TokenNotBase64Url
{
    public static readonly FindingRule Rule = new(1005, "The token holds characters that a token never has");

    public static Finding Found() => Rule.Found(
        "Expected only A-Z, a-z, 0-9, - and _ between the two dots, without padding and with unused bits zero; something else came. Pass the text exactly as it was issued, without white space or line breaks.");
}
