using System.Text;

namespace ArtistFirst.Registry;

/// <summary>The order of texts by their UTF-8 bytes: the same in every culture and every language that another implementation is written in.</summary>
internal static class Utf8Order
{
    public static int Compare(string left, string right)
    {
        if (Ascii.IsValid(left) && Ascii.IsValid(right))
        {
            return string.CompareOrdinal(left, right);
        }

        return Encoding.UTF8.GetBytes(left).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(right));
    }
}
