using System.Globalization;

namespace ArtistFirst.Registry;

/// <summary>Makes rows of the elements of a list of a register file.</summary>
/// <param name="section">Which list, and which of its rows.</param>
internal sealed class RegisterSectionReader(RegisterSection section)
{
    // Equal values are one object, but not for ever: what was seen once would fill the memory with a file.
    private const int ForgetEvery = 4_096;

    private Interned _interned = new();

    public void Read(RegisterElements elements, List<ImportItem> items)
    {
        if (elements.Place % ForgetEvery == 0)
        {
            _interned = new Interned();
        }

        string path = string.Create(CultureInfo.InvariantCulture, $"$.{section.Member}[{elements.Place}]");
        if (elements.IsTooLarge)
        {
            AddProblem(ImportItem.Rejected(elements.RowLine, ImportTooLarge.Found(path, ImportLimits.ElementBytes, "bytes")), items);
            return;
        }

        try
        {
            JsonCursor json = new(elements.Row);
            items.AddRange(section.Read(ref json, _interned).Select(row => ImportItem.Of(elements.RowLine, row)));
        }
        catch (RegisterFormatException fault)
        {
            items.Clear();
            AddProblem(ImportItem.Rejected(elements.RowLine + Math.Max(fault.Line - 1, 0), ImportValue.FoundAt(path + fault.Path[1..], fault.Expected, fault.Got)), items);
        }
    }

    private void AddProblem(ImportItem problem, List<ImportItem> items)
    {
        if (section.IsFirst)
        {
            items.Add(problem);
        }
    }
}
