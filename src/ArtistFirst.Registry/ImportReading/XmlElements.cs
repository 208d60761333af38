using System.Xml;
using System.Xml.Linq;

namespace ArtistFirst.Registry;

/// <summary>Reads an XML file from element to element: no DTD, nothing from elsewhere, nothing too deep or too large. Names are known by their local part, as versions differ in their namespaces alone.</summary>
internal sealed class XmlElements : IDisposable
{
    private static readonly XmlReaderSettings Settings = new()
    {
        Async = true,
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
        CloseInput = false,
    };

    private readonly TokenGuard _guard;
    private readonly XmlReader _reader;

    public XmlElements(Stream stream)
    {
        _guard = new TokenGuard(stream);
        _reader = XmlReader.Create(_guard, Settings);
    }

    public XmlElements(byte[] bytes)
        : this(new MemoryStream(bytes, writable: false))
    {
    }

    /// <summary>The line that was reached, counted from 1.</summary>
    public long Line => Math.Max(((IXmlLineInfo)_reader).LineNumber, 1);

    /// <summary>The namespace of the element that was reached.</summary>
    public string Namespace => _reader.NamespaceURI;

    public void Dispose() => _reader.Dispose();

    /// <summary>Reaches the next element.</summary>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>Its name; null behind the last one, or what is broken.</returns>
    public async ValueTask<(string? Name, Finding? Problem)> NextAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (await ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                if (_reader.NodeType == XmlNodeType.Element)
                {
                    return (_reader.LocalName, null);
                }
            }

            return (null, null);
        }
        catch (Exception fault) when (Problem(fault) is { } problem)
        {
            return (null, problem);
        }
    }

    /// <summary>Reads all of the element that was reached. The next one is that behind it.</summary>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The element, its attributes and texts; or what is broken.</returns>
    public async ValueTask<(XElement? Element, Finding? Problem)> TakeAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await LoadAsync(cancellationToken).ConfigureAwait(false), null);
        }
        catch (Exception fault) when (Problem(fault) is { } problem)
        {
            return (null, problem);
        }
    }

    private async ValueTask<XElement> LoadAsync(CancellationToken cancellationToken)
    {
        XElement root = Begin();
        XElement at = root;
        int top = _reader.Depth;
        int nodes = 1;
        bool isOpen = !_reader.IsEmptyElement;
        while (isOpen && await ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            if (++nodes > ImportLimits.Nodes)
            {
                throw new ImportBoundsException("an element", ImportLimits.Nodes, "nodes");
            }

            switch (_reader.NodeType)
            {
                case XmlNodeType.Element:
                    XElement child = Begin();
                    at.Add(child);
                    at = _reader.IsEmptyElement ? at : child;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                    at.Add(new XText(_reader.Value));
                    break;
                case XmlNodeType.EndElement:
                    isOpen = _reader.Depth > top;
                    at = at.Parent ?? at;
                    break;
            }
        }

        return root;
    }

    private XElement Begin()
    {
        XElement element = new(_reader.LocalName);
        while (_reader.MoveToNextAttribute())
        {
            if (_reader.NamespaceURI is not "http://www.w3.org/2000/xmlns/" && element.Attribute(_reader.LocalName) is null)
            {
                element.Add(new XAttribute(_reader.LocalName, _reader.Value));
            }
        }

        _reader.MoveToElement();
        return element;
    }

    private async ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _guard.Begin();
        bool isThere = await _reader.ReadAsync().ConfigureAwait(false);
        return _reader.Depth <= ImportLimits.Depth ? isThere : throw new ImportBoundsException("elements in each other", ImportLimits.Depth, "levels");
    }

    private static Finding? Problem(Exception fault) => fault switch
    {
        ImportBoundsException bounds => bounds.Finding,
        XmlException xml => ImportBroken.Found("well-formed XML without a DTD", Quoted.Text(xml.Message)),
        System.Text.DecoderFallbackException or ArgumentException or NotSupportedException => ImportBroken.Found("text in the encoding that the XML declares", "bytes that are none"),
        _ => null,
    };
}
