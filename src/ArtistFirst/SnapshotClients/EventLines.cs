namespace ArtistFirst;

/// <summary>
/// Finds events in a stream of server-sent events (HTML Living Standard, section 9.2): an event is a line that begins with <c>data:</c>. What it says is not read, so that there is
/// nothing in it to believe.
/// </summary>
internal sealed class EventLines
{
    private static ReadOnlySpan<byte> Data => "data:"u8;

    private int _matched;
    private bool _isOther;

    /// <summary>Takes the next bytes.</summary>
    /// <returns>Whether an event was among them.</returns>
    public bool Take(ReadOnlySpan<byte> bytes)
    {
        bool isEvent = false;
        foreach (byte next in bytes)
        {
            if (next is (byte)'\n' or (byte)'\r')
            {
                (_matched, _isOther) = (0, false);
            }
            else if (!_isOther && _matched < Data.Length)
            {
                _isOther = next != Data[_matched++];
                isEvent |= !_isOther && _matched == Data.Length;
            }
        }

        return isEvent;
    }
}
